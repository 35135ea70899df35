package stillwatch.evidence.report;

import java.util.List;
import stillwatch.casework.Note;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.paper.Span;
import stillwatch.evidence.paper.Tone;

/** What happened, when. */
final class StorySection implements Section {
    private static final int EVENTS = 40;

    @Override
    public String key() {
        return "story.title";
    }

    @Override
    public double room() {
        return TimelineChart.HEIGHT + 130;
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        report.basis(Basis.OBSERVED, Basis.DECIDED);
        report.text("story.intro");
        TimelineChart chart = new TimelineChart(content, report.words());
        if (!chart.isEmpty()) {
            report.figure(
                    "figure.timeline",
                    TimelineChart.HEIGHT,
                    tables.timeline(),
                    chart.description(),
                    chart.legend(),
                    chart::draw);
        }
        report.table(tables.events(), EVENTS);
        if (!content.notes().isEmpty()) {
            report.part("story.notes");
            for (Note note : content.notes()) {
                report.paper().beginBar(Tone.LINE, "");
                report.paper().quotation(List.of(new Span(note.text(), Look.BODY)), Look.LEADING);
                report.note(report.words().of("story.note_by", note.author(), Figures.minute(note.atMillis())));
                report.paper().endBar();
                report.paper().space(6);
            }
        }
    }
}
