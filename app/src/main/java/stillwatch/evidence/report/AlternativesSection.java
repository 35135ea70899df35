package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** Innocent explanations that look alike, each with what the records say of it. */
final class AlternativesSection implements Section {
    @Override
    public String key() {
        return "alternatives.title";
    }

    @Override
    public double room() {
        return 300;
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        report.basis(Basis.OBSERVED);
        report.text("alternatives.intro");
        report.table(tables.alternatives(), Integer.MAX_VALUE);
    }
}
