package stillwatch.evidence.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillwatch.store.CaseFile;
import stillwatch.store.RawIdQuery;

/** Every identifier of the case, looked up word by word in a text. */
public final class RawIds {
    /** Shorter ones, such as "17", stand in any text by chance; fields that hold them are replaced by column, not by look-up. */
    static final int SHORTEST = 5;

    /** A run of characters that identifiers are made of; everything else separates them. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._:@/+=~-]+");

    /** Before and after each sign that may separate identifiers or belong to one. */
    private static final Pattern PARTS = Pattern.compile("(?<=[.:=/,~@+])|(?=[.:=/,~@+])");

    private final Map<String, String> fields = new HashMap<>();

    public static RawIds of(CaseFile file, long campaignKey) {
        RawIds ids = new RawIds();
        new RawIdQuery(file).forEach(campaignKey, (field, value) -> {
            if (value.length() >= SHORTEST) {
                ids.fields.putIfAbsent(value, field);
            }
        });
        return ids;
    }

    public int size() {
        return fields.size();
    }

    /** What to put for an identifier that was found. */
    public interface Replacement {
        String of(String field, String id);
    }

    /** The text with every identifier replaced. */
    public String replace(String text, Replacement replacement) {
        Matcher words = WORD.matcher(text);
        StringBuilder clean = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(clean, Matcher.quoteReplacement(word(words.group(), replacement)));
        }
        return words.appendTail(clean).toString();
    }

    private String word(String word, Replacement replacement) {
        String field = fields.get(word);
        if (field != null) {
            return replacement.of(field, word);
        }
        // "acct-1:", "id=acct-1", "10.0.0.1/24" and a full stop after a name: the parts are looked up as well.
        String[] parts = PARTS.split(word);
        return parts.length == 1 ? word : join(parts, replacement);
    }

    private String join(String[] parts, Replacement replacement) {
        StringBuilder clean = new StringBuilder();
        int at = 0;
        while (at < parts.length) {
            int end = parts.length;
            while (end > at && !fields.containsKey(joined(parts, at, end))) {
                end--;
            }
            if (end > at) {
                String id = joined(parts, at, end);
                clean.append(replacement.of(fields.get(id), id));
                at = end;
            } else {
                clean.append(parts[at++]);
            }
        }
        return clean.toString();
    }

    private static String joined(String[] parts, int from, int to) {
        return String.join("", java.util.Arrays.asList(parts).subList(from, to));
    }

    /** The field of the first identifier that a text holds; the identifier itself is not told. */
    public Optional<String> firstFieldIn(String text) {
        String[] found = new String[1];
        replace(text, (field, id) -> {
            found[0] = found[0] == null ? field : found[0];
            return id;
        });
        return Optional.ofNullable(found[0]);
    }
}
