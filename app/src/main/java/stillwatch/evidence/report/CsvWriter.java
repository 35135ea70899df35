package stillwatch.evidence.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a table as CSV (RFC 4180, UTF-8, CRLF) that no spreadsheet runs. Numbers stay numbers; texts pass {@link SafeText}. */
public final class CsvWriter implements Closeable {
    private final Writer out;
    private final StringBuilder line = new StringBuilder();

    /** Begins a table whose rows are too many to be held at once. */
    public CsvWriter(Path file, List<String> header) throws IOException {
        Files.createDirectories(file.getParent());
        out = Files.newBufferedWriter(file);
        add(header);
    }

    /** @param rows texts, numbers or {@code null} for an empty field */
    public static void write(Path file, List<String> header, List<List<Object>> rows) throws IOException {
        try (CsvWriter csv = new CsvWriter(file, header)) {
            for (List<Object> row : rows) {
                csv.add(row);
            }
        }
    }

    /** @param row texts, numbers or {@code null} for an empty field */
    public void add(List<?> row) throws IOException {
        line.setLength(0);
        for (int i = 0; i < row.size(); i++) {
            line.append(i == 0 ? "" : ",").append(field(row.get(i)));
        }
        out.append(line.append("\r\n"));
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value.toString() : SafeText.csv(value.toString());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
