package stillwatch.evidence.production;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import stillwatch.evidence.report.SafeText;

/**
 * A Concordance load file: UTF-8 with byte order mark, CRLF, fields in þ (254) parted by character 20, line breaks inside a
 * field as ®. The format has no escape for its own three signs, so in a value they are written as visible escapes.
 */
final class DatFile implements Closeable {
    private static final char QUOTE = '\u00fe';
    private static final char SEPARATOR = '\u0014';
    private static final String NEWLINE = "\u00ae";

    private final Writer out;

    DatFile(Path file, List<String> columns) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write('\ufeff');
        row(columns);
    }

    /** @param values one for each column; {@code null} for none */
    void row(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(SEPARATOR);
            }
            out.write(QUOTE);
            out.write(values.get(i) == null ? "" : inert(values.get(i)));
            out.write(QUOTE);
        }
        out.write("\r\n");
    }

    private static String inert(String value) {
        return SafeText.visible(value.replace("\u00fe", "\\u00fe")
                        .replace("\u00ae", "\\u00ae")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n'))
                .replace("\\u000a", NEWLINE);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
