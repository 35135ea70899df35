package stillwatch.evidence.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import stillwatch.evidence.content.Profile;

/**
 * Every sentence of the report in one language, from {@code report.properties}. Another language is another file with the same
 * keys, such as {@code report_de.properties}; what it lacks is said in English. In a text {@code {0}} stands for the first
 * value, and so on: values are whole texts already, so no rule of any locale touches them.
 */
final class Words {
    private static final String ENGLISH = "en";

    private final String language;
    private final Properties texts;

    Words(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    static Words english() {
        return in(ENGLISH);
    }

    /** @param language such as {@code de} */
    static Words in(String language) {
        Properties texts = new Properties();
        load(texts, "report.properties");
        if (!language.equals(ENGLISH)) {
            load(texts, "report_" + language + ".properties");
        }
        return new Words(language, texts);
    }

    private static void load(Properties texts, String name) {
        try (InputStream in = Words.class.getResourceAsStream("/stillwatch/evidence/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("There are no texts " + name + " for the report.");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** @throws IllegalArgumentException where there is no such text: a hole in a report must not go unseen */
    String of(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("The report has no text " + key + ".");
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            filled.append(text, at, open).append(values[Integer.parseInt(text.substring(open + 1, close))]);
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    /** A count with its noun, from {@code count.NOUN} for one and {@code count.NOUN.many} for any other number. */
    String count(long number, String noun) {
        return of(number == 1 ? "count." + noun : "count." + noun + ".many", Figures.whole(number));
    }

    /** The name of a signal, a layer or a technique as people write it. A rule pack's own technique is said as it stands there. */
    String term(String name) {
        return has("term." + name) ? of("term." + name) : name.replace('_', ' ');
    }

    /** The same at the head of a passage. */
    String heading(String name) {
        String term = term(name);
        return term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1);
    }

    String profile(Profile profile) {
        return of("profile." + profile.name());
    }

    /** Shortened to three figures from ten million on. */
    String large(long number) {
        if (number < 10_000_000) {
            return Figures.whole(number);
        }
        return number < 1_000_000_000
                ? of("figure.millions", Figures.threeFigures(number / 1e6))
                : of("figure.billions", Figures.threeFigures(number / 1e9));
    }
}
