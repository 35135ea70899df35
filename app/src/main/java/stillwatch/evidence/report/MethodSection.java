package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.casework.Program;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.paper.Span;

/** How the results came about and how they can be checked. */
final class MethodSection implements Section {
    @Override
    public String key() {
        return "method.title";
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        Words words = report.words();
        report.text("method.program", Program.NAME);
        report.part("method.steps");
        report.bullets(List.of(
                words.of("method.step.read"),
                words.of("method.step.link"),
                words.of("method.step.group"),
                words.of("method.step.score"),
                words.of("method.step.decide")));
        List<Activity> analyses = content.log().stream()
                .filter(entry -> entry.action().startsWith("anal"))
                .toList();
        if (!analyses.isEmpty()) {
            Activity last = analyses.get(analyses.size() - 1);
            report.text(
                    "method.analysis",
                    Figures.minute(last.atMillis()),
                    last.summary().isEmpty() ? "" : words.of("method.analysis.result", last.summary()));
        }
        report.part("method.check");
        report.text(
                "method.revision",
                String.valueOf(content.revision().seq()),
                Figures.minute(content.revision().atMillis()));
        report.plain(content.revision().hash(), Look.CODE);
        report.text("method.check.text");
        report.part("method.parts");
        report.paper().bullets(parts(content, words), Look.LEADING);
        report.paper().space(6);
    }

    private static List<List<Span>> parts(PackageContent content, Words words) {
        List<List<Span>> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part.isCarriedBy(content.profile())) {
                String name = words.of("part." + part.name());
                String title = part.whyNot(content.profile()).isEmpty()
                        ? name
                        : words.of("method.part.reduced", name, words.of("part." + part.name() + ".reduced"));
                parts.add(List.of(new Span(part.path(), Look.CODE.sized(8)), new Span("\u2002" + title, Look.BODY)));
            }
        }
        return parts;
    }
}
