package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** Counts from the records, apart from anything inferred. */
final class FactsSection implements Section {
    @Override
    public String title() {
        return "Facts";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph("These figures are counted in the provider's records and involve no judgement, except that the"
                + " accounts counted are those that the analysis, or a person, put into the group.");
        html.table(tables.facts(), Integer.MAX_VALUE);
    }
}
