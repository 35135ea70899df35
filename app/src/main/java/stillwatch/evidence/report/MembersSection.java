package stillwatch.evidence.report;

import java.util.Map;
import java.util.stream.Collectors;
import stillwatch.casework.Membership;
import stillwatch.evidence.content.PackageContent;

/** Who belongs to the group, how firmly, and how the core hangs together. */
final class MembersSection implements Section {
    private static final int SHOWN = 40;
    private static final int DRAWN = 24;

    private final Core core;

    MembersSection(Core core) {
        this.core = core;
    }

    @Override
    public String key() {
        return "members.title";
    }

    @Override
    public double room() {
        return 420;
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        report.basis(Basis.INFERRED);
        report.text("members.intro");
        Map<Membership, Long> counts = content.members().stream()
                .collect(Collectors.groupingBy(member -> member.member().membership(), Collectors.counting()));
        report.text(
                "members.counts",
                report.words().count(counts.getOrDefault(Membership.CORE, 0L), "core_account"),
                Figures.whole(counts.getOrDefault(Membership.PERIPHERY, 0L)),
                Figures.whole(counts.getOrDefault(Membership.CROWD, 0L)));
        if (!core.links().isEmpty()) {
            CoreChart chart = new CoreChart(core.strongest(DRAWN), report.words());
            report.figure(
                    "figure.core", chart.height(), tables.links(), chart.description(), chart.legend(), chart::draw);
        }
        report.table(tables.members(), SHOWN);
    }
}
