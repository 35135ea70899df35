package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** Innocent explanations that look alike, each with what the records say of it. */
final class AlternativesSection implements Section {
    @Override
    public String title() {
        return "Alternatives considered";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph(
                "High-volume legitimate use can look like a campaign. These explanations were weighed; the right-hand"
                        + " column states what the records hold, not a conclusion. What the records do not hold is missing, not"
                        + " benign and not suspicious.");
        html.table(tables.alternatives(), Integer.MAX_VALUE);
    }
}
