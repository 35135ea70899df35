package stillwatch.evidence.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a table as CSV (RFC 4180, UTF-8, CRLF) that no spreadsheet runs. Numbers stay numbers; texts pass {@link SafeText}. */
public final class CsvWriter {
    private CsvWriter() {}

    /** @param rows texts, numbers or {@code null} for an empty field */
    public static void write(Path file, List<String> header, List<List<Object>> rows) throws IOException {
        StringBuilder csv = new StringBuilder();
        line(csv, header);
        rows.forEach(row -> line(csv, row));
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
    }

    private static void line(StringBuilder csv, List<?> fields) {
        for (int i = 0; i < fields.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        csv.append("\r\n");
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value.toString() : SafeText.csv(value.toString());
    }
}
