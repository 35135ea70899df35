package stillwatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import stillwatch.evidence.report.SafeText;

/** A draft of a legal text: what the program knows is filled in, what only a person can know stays a blank. */
final class LegalTemplate {
    private LegalTemplate() {}

    /** @param values placeholder to text; texts from the data are made visible and kept on one line */
    static void write(Path file, String template, Map<String, String> values) throws IOException {
        String text = read(template);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String line(String fromData) {
        return SafeText.visible(fromData);
    }

    private static String read(String name) throws IOException {
        try (InputStream in = LegalTemplate.class.getResourceAsStream("/stillwatch/evidence/legal/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
