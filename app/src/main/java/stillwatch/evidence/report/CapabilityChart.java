package stillwatch.evidence.report;

import java.util.List;
import java.util.stream.Collectors;
import stillwatch.evidence.paper.Pen;

/** Output tokens by capability as horizontal bars, largest first. */
final class CapabilityChart {
    private static final int SHOWN = 12;
    private static final double ROW = 19;
    private static final double LABEL = 118;
    private static final double FIGURE = 110;
    private static final int LONGEST_LABEL = 26;

    private final ReportTable table;
    private final Words words;
    private final List<List<Object>> rows;

    /** @param table name, exchanges, input tokens, output tokens */
    CapabilityChart(ReportTable table, Words words) {
        this.table = table;
        this.words = words;
        this.rows = table.rows().stream().limit(SHOWN).toList();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    double height() {
        return rows.size() * ROW + 4;
    }

    private long total() {
        return Math.max(
                1, table.rows().stream().mapToLong(CapabilityChart::tokens).sum());
    }

    private static long tokens(List<Object> row) {
        return (Long) row.get(3);
    }

    private String share(List<Object> row) {
        return Figures.percent((double) tokens(row) / total());
    }

    String description() {
        return words.of(
                "figure.capabilities.alt",
                rows.stream().map(row -> row.get(0) + " " + share(row)).collect(Collectors.joining(", ")));
    }

    void draw(Pen pen) {
        double room = pen.width() - LABEL - FIGURE;
        long largest = Math.max(1, tokens(rows.get(0)));
        for (int i = 0; i < rows.size(); i++) {
            double top = i * ROW;
            double length = room * tokens(rows.get(i)) / largest;
            String name = rows.get(i).get(0).toString();
            String fitting = name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL - 1) + "…" : name;
            pen.text(LABEL - 7, top + 12, Pen.Anchor.END, fitting, Look.CHART_STRONG);
            pen.rectangle(LABEL, top + 3, Math.max(0.6, length), ROW - 7, Look.FOR);
            pen.text(
                    LABEL + length + 6,
                    top + 12,
                    Pen.Anchor.START,
                    Figures.whole(tokens(rows.get(i))) + " (" + share(rows.get(i)) + ")",
                    Look.CHART);
        }
    }
}
