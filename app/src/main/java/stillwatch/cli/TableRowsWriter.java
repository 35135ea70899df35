package stillwatch.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import stillwatch.query.Field;
import stillwatch.query.FieldType;

/**
 * A table for reading. The first rows are held back to find which columns hold anything and how wide they are; the rest
 * stream. Control characters are shown as a dot: an id must not move the terminal's cursor.
 */
final class TableRowsWriter implements RowsWriter {
    private static final int ROWS_HELD_BACK = 200;
    private static final int WIDEST_COLUMN = 40;

    private final PrintStream out;
    private final List<Field> columns;
    private final List<List<String>> heldBack = new ArrayList<>();
    private int[] widths;

    TableRowsWriter(PrintStream out, List<Field> columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void row(List<Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            cells.add(CellText.of(columns.get(i), values.get(i)).replaceAll("\\p{Cntrl}", "·"));
        }
        if (widths != null) {
            print(cells);
            return;
        }
        heldBack.add(cells);
        if (heldBack.size() == ROWS_HELD_BACK) {
            release();
        }
    }

    @Override
    public void end() {
        if (widths == null && !heldBack.isEmpty()) {
            release();
        }
    }

    private void release() {
        widths = new int[columns.size()];
        for (List<String> cells : heldBack) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] =
                        Math.max(widths[i], Math.min(WIDEST_COLUMN, cells.get(i).length()));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] == 0
                    ? 0
                    : Math.max(widths[i], columns.get(i).name().length());
        }
        print(columns.stream().map(Field::name).toList());
        heldBack.forEach(this::print);
        heldBack.clear();
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                line.append(padded(cells.get(i), widths[i], columns.get(i).type() == FieldType.NUMBER))
                        .append("  ");
            }
        }
        out.println(line.toString().stripTrailing());
    }

    private static String padded(String cell, int width, boolean right) {
        String text = cell.length() > width ? cell.substring(0, width - 1) + "…" : cell;
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
