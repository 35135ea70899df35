package stillwatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for people, in Markdown so that it can be pasted into a page as it is. */
final class Report {
    private final List<String[]> rows = new ArrayList<>();

    Report(String... header) {
        rows.add(header);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    void print(String title) {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        System.out.println("\n" + title + "\n");
        for (int i = 0; i < rows.size(); i++) {
            System.out.println(line(rows.get(i), widths));
            if (i == 0) {
                String[] rule = new String[columns];
                for (int column = 0; column < columns; column++) {
                    rule[column] = "-".repeat(Math.max(1, widths[column] - 1)) + (column == 0 ? "-" : ":");
                }
                System.out.println(line(rule, widths));
            }
        }
    }

    private static String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.length; i++) {
            String space = " ".repeat(widths[i] - cells[i].length());
            line.append(' ').append(i == 0 ? cells[i] + space : space + cells[i]).append(" |");
        }
        return line.toString();
    }

    static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, "%.2f", seconds);
    }

    static String millis(double seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds * 1000);
    }

    static String megabytes(long bytes) {
        return bytes < 0 ? "" : String.format(Locale.ROOT, "%,.0f", bytes / 1e6);
    }

    static String times(double ratio) {
        return seconds(ratio);
    }

    static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
