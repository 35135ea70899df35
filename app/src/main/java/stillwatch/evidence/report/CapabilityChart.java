package stillwatch.evidence.report;

import java.util.List;
import java.util.Locale;

/** Output tokens by capability as horizontal bars, largest first. */
final class CapabilityChart {
    private static final int SHOWN = 10;
    private static final int ROW = 26;
    private static final int LABEL = 150;
    private static final int BAR = 430;
    private static final int WIDTH = 720;

    private final ReportTable table;

    /** @param table name, exchanges, input tokens, output tokens */
    CapabilityChart(ReportTable table) {
        this.table = table;
    }

    void draw(Html html) {
        List<List<Object>> rows = table.rows().stream().limit(SHOWN).toList();
        if (rows.isEmpty()) {
            return;
        }
        long total = Math.max(
                1, table.rows().stream().mapToLong(row -> (Long) row.get(3)).sum());
        long largest = Math.max(1, (Long) rows.get(0).get(3));
        html.open("figure", "class", "chart");
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + (rows.size() * ROW + 8),
                "role",
                "img",
                "aria-label",
                "Output tokens by capability");
        for (int i = 0; i < rows.size(); i++) {
            long tokens = (Long) rows.get(i).get(3);
            int top = i * ROW + 4;
            double length = (double) BAR * tokens / largest;
            text(html, LABEL - 8, top + 15, "end", rows.get(i).get(0).toString());
            html.open(
                            "rect",
                            "x",
                            String.valueOf(LABEL),
                            "y",
                            String.valueOf(top + 2),
                            "width",
                            String.format(Locale.ROOT, "%.1f", length),
                            "height",
                            String.valueOf(ROW - 8),
                            "class",
                            "for")
                    .close("rect");
            String figure = Figures.whole(tokens) + " (" + Figures.percent((double) tokens / total) + ")";
            text(html, (int) (LABEL + length + 6), top + 15, "start", figure);
        }
        html.close("svg");
        html.open("figcaption").say("Output tokens by capability. Rows: ").element("code", "exhibits/" + table.file());
        html.close("figcaption").close("figure");
    }

    private static void text(Html html, int x, int y, String anchor, String words) {
        html.element("text", words, "x", String.valueOf(x), "y", String.valueOf(y), "text-anchor", anchor);
    }
}
