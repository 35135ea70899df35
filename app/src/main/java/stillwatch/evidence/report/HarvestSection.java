package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** What was taken. */
final class HarvestSection implements Section {
    private static final int MODELS = 20;

    @Override
    public String title() {
        return "What was taken";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph(
                "Counted over every exchange of the members without the crowd, not sampled. The capability is the"
                        + " provider's own label where there is one.");
        new CapabilityChart(tables.capabilities()).draw(html);
        html.table(tables.capabilities(), Integer.MAX_VALUE);
        html.table(tables.models(), MODELS);
    }
}
