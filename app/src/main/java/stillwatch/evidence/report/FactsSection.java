package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** Counts from the records, apart from anything inferred. */
final class FactsSection implements Section {
    @Override
    public String key() {
        return "facts.title";
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        report.basis(Basis.OBSERVED);
        report.text("facts.intro");
        report.table(tables.facts(), Integer.MAX_VALUE);
    }
}
