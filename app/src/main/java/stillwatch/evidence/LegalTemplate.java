package stillwatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.report.SafeText;

/** A draft of a legal text: what the program knows is filled in, what only a person can know stays a blank. */
final class LegalTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_0-9]+)}");

    private LegalTemplate() {}

    /** @param values placeholder to text; texts from the data are made visible and kept on one line */
    static void write(Path file, String template, Map<String, String> values) throws IOException {
        // In one pass: a placeholder inside a text from the data is data.
        String text = PLACEHOLDER
                .matcher(read(template))
                .replaceAll(found -> Matcher.quoteReplacement(
                        Objects.requireNonNull(values.get(found.group(1)), () -> "no value for " + found.group())));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String line(String fromData) {
        return SafeText.visible(fromData);
    }

    /** The fingerprint, with whose key it is. */
    static String signer(SigningKey key) {
        return key.publicKey().fingerprint()
                + (key.holder() == SigningKey.Holder.CASE
                        ? " (the case's own key, nobody's in person)"
                        : " (a user's own key, under a passphrase)");
    }

    private static String read(String name) throws IOException {
        try (InputStream in = LegalTemplate.class.getResourceAsStream("/stillwatch/evidence/legal/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
