package stillwatch.evidence.report;

import java.util.Locale;

/** How much one finding moves the score, as a bar to the right (for) or to the left (against) of a middle line. */
final class ContributionBar {
    private static final double HALF = 150;

    private final double contribution;
    private final double largest;

    /** @param largest the largest contribution in the report, which fills the bar's half */
    ContributionBar(double contribution, double largest) {
        this.contribution = contribution;
        this.largest = largest;
    }

    void draw(Html html) {
        double length = largest == 0 ? 0 : Math.min(1, Math.abs(contribution) / largest) * HALF;
        boolean against = contribution < 0;
        html.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 300 10",
                "role",
                "img",
                "aria-label",
                "moves the score by " + Figures.decimal(contribution));
        html.open("line", "x1", "0", "y1", "5", "x2", "300", "y2", "5", "class", "axis")
                .close("line");
        html.open(
                        "rect",
                        "x",
                        number(against ? HALF - length : HALF),
                        "y",
                        "1",
                        "width",
                        number(length),
                        "height",
                        "8",
                        "class",
                        against ? "against" : "for")
                .close("rect");
        html.open("line", "x1", "150", "y1", "0", "x2", "150", "y2", "10", "class", "middle")
                .close("line");
        html.close("svg");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
