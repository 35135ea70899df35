package stillwatch.evidence.report;

import java.util.List;
import stillwatch.casework.Technique;
import stillwatch.evidence.content.PackageContent;

/** What was taken: counted first, estimated afterwards. */
final class HarvestSection implements Section {
    private static final int CAPABILITIES = 25;
    private static final int MODELS = 20;

    @Override
    public String key() {
        return "harvest.title";
    }

    @Override
    public double room() {
        return 260;
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        report.basis(Basis.OBSERVED);
        report.text("harvest.intro");
        CapabilityChart chart = new CapabilityChart(tables.capabilities(), report.words());
        if (!chart.isEmpty()) {
            report.figure(
                    "figure.capabilities", chart.height(), tables.capabilities(), chart.description(), "", chart::draw);
        }
        report.table(tables.capabilities(), CAPABILITIES);
        report.table(tables.models(), MODELS);
        List<Technique> techniques = content.campaign().techniques();
        if (!techniques.isEmpty()) {
            report.part("harvest.techniques");
            report.basis(Basis.ESTIMATED);
            report.text("harvest.techniques.intro");
            report.bullets(techniques.stream()
                    .map(technique -> report.words()
                            .of(
                                    "harvest.technique",
                                    report.words().term(technique.name()),
                                    Figures.percent(technique.share())))
                    .toList());
        }
    }
}
