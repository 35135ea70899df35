package stillwatch.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.StringJoiner;
import stillwatch.query.Field;
import stillwatch.query.FieldType;

/** RFC 4180 with a header row. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
final class CsvRowsWriter implements RowsWriter {
    private static final String LINE_END = "\r\n";

    private final PrintStream out;
    private final List<Field> columns;

    CsvRowsWriter(PrintStream out, List<Field> columns) {
        this.out = out;
        this.columns = columns;
        StringJoiner header = new StringJoiner(",", "", LINE_END);
        columns.forEach(column -> header.add(column.name()));
        out.print(header);
    }

    @Override
    public void row(List<Object> values) {
        StringJoiner line = new StringJoiner(",", "", LINE_END);
        for (int i = 0; i < values.size(); i++) {
            String text = CellText.of(columns.get(i), values.get(i));
            line.add(columns.get(i).type() == FieldType.TEXT ? quoted(text) : text);
        }
        out.print(line);
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean needsQuotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
