package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Reason;

/** Reasons and counter-evidence, each with its weight and its exhibits. */
final class InferenceSection implements Section {
    private static final int SHOWN_EXHIBITS = 12;

    @Override
    public String title() {
        return "Inference: reasons and counter-evidence";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph("Each finding is a conclusion from the records. Its contribution says by how much the score of "
                + Figures.decimal(content.campaign().score()) + " would fall without it; counter-evidence lowers the"
                + " score. Observed is what this group shows, expected what unrelated accounts would show.");
        html.element("h3", "What speaks for it");
        findings(html, content, false);
        html.element("h3", "What speaks against it");
        findings(html, content, true);
        html.element(
                "p",
                "Rows: exhibits/" + tables.reasons(false).file() + " and exhibits/"
                        + tables.reasons(true).file(),
                "class",
                "source");
    }

    private static void findings(Html html, PackageContent content, boolean counterEvidence) {
        boolean none = true;
        double largest = content.reasons().stream()
                .mapToDouble(reason -> Math.abs(reason.finding().contribution()))
                .max()
                .orElse(1);
        for (Reason reason : content.reasons()) {
            if (reason.finding().counterEvidence() == counterEvidence) {
                none = false;
                finding(html, reason, largest);
            }
        }
        if (none) {
            html.paragraph(
                    counterEvidence
                            ? "The analysis found no counter-evidence in this data. That is not proof that there is none."
                            : "No reasons are recorded.");
        }
    }

    private static void finding(Html html, Reason reason, double largest) {
        var finding = reason.finding();
        html.open("article", "class", finding.counterEvidence() ? "finding counter" : "finding");
        html.element("h4", reason.id() + " · " + finding.signal().replace('_', ' '));
        html.paragraph(finding.text());
        new ContributionBar(finding.contribution(), largest).draw(html);
        StringBuilder line = new StringBuilder("Strength " + Figures.decimal(finding.strength()) + " · contribution "
                + Figures.decimal(finding.contribution()));
        if (finding.observed() != null) {
            line.append(" · observed ").append(Figures.decimal(finding.observed()));
        }
        if (finding.expected() != null) {
            line.append(" · expected ").append(Figures.decimal(finding.expected()));
        }
        html.element("p", line.toString(), "class", "figures-line");
        html.element("p", exhibits(reason), "class", "source");
        html.close("article");
    }

    private static String exhibits(Reason reason) {
        if (reason.exhibits().isEmpty()) {
            return "Rests on totals, not on single rows.";
        }
        String numbers = reason.exhibits().stream()
                .limit(SHOWN_EXHIBITS)
                .map(String::valueOf)
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        int more = reason.exhibits().size() - SHOWN_EXHIBITS;
        return "Exhibits " + numbers + (more > 0 ? " and " + more + " more" : "") + " (a sample of what it rests on).";
    }
}
