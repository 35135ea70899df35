package stillwatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Which documentation would clear a signal that one's own use trips: one text per signal, in a resource file. */
final class ClearingDocuments {
    private static final String TEXTS = "/stillwatch/cli/self-audit.properties";

    private final Properties texts = new Properties();

    ClearingDocuments() {
        try (InputStream in = ClearingDocuments.class.getResourceAsStream(TEXTS)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a signal that only speaks for a group. */
    Optional<String> of(String signal) {
        return Optional.ofNullable(texts.getProperty(signal));
    }
}
