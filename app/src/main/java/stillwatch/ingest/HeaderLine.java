package stillwatch.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file's first line says of a table that is not known here. */
final class HeaderLine {
    private static final String DELIMITERS = ",;\t|";

    private HeaderLine() {}

    /**
     * The delimiter that occurs most often in the first line.
     *
     * @return 0 where the first line is no text: the file is no table
     */
    static char delimiter(SourceFile file) throws IOException {
        try (SourceStream stream = new SourceStream(file)) {
            LineParser lines = new LineParser(new ByteWindow(stream::read, () -> {}));
            boolean found = lines.next();
            while (found && lines.isBlank()) {
                found = lines.next();
            }
            if (!found || !lines.isUtf8()) {
                return 0;
            }
            String line = new String(lines.raw(), StandardCharsets.UTF_8);
            if (line.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                return 0;
            }
            return (char) DELIMITERS
                    .chars()
                    .reduce((best, next) -> count(line, next) > count(line, best) ? next : best)
                    .orElseThrow();
        }
    }

    private static long count(String line, int delimiter) {
        return line.chars().filter(c -> c == delimiter).count();
    }
}
