package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.List;
import stillwatch.evidence.content.PackageContent;

/** The original rows that are quoted, and the file behind each table and figure. */
final class ExhibitsSection implements Section {
    private static final int SHOWN = 40;

    private final boolean withRows;

    /** @param withRows whether the edition carries the list of quoted rows */
    ExhibitsSection(boolean withRows) {
        this.withRows = withRows;
    }

    @Override
    public String key() {
        return "exhibits.title";
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        if (withRows) {
            report.basis(Basis.OBSERVED);
            report.text("exhibits.intro");
            report.table(tables.exhibits(), SHOWN);
        }
        report.part("exhibits.files");
        report.text("exhibits.files.intro");
        List<String> lines = new ArrayList<>();
        report.shown()
                .forEach(shown -> lines.add(report.words()
                        .of(
                                "exhibits.file",
                                shown.name(),
                                shown.caption(),
                                "exhibits/" + shown.file(),
                                report.words().count(shown.rows(), "row"))));
        report.bullets(lines);
    }
}
