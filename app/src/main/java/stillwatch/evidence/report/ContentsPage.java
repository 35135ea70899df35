package stillwatch.evidence.report;

import java.util.List;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.paper.Span;
import stillwatch.evidence.paper.Tone;

/** Where things stand, and how to read them. */
final class ContentsPage {
    private final List<Section> sections;

    ContentsPage(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    void write(ReportPaper report, PackageContent content, ReportTables tables) {
        Words words = report.words();
        report.paper().heading(1, words.of("contents.title"), Look.SECTION, "contents.title");
        report.contents(sections.stream().map(Section::key).toList());
        report.part("reading.title");
        report.text("reading.bases");
        for (Basis basis : Basis.values()) {
            report.paper()
                    .bullets(
                            List.of(List.of(
                                    new Span(
                                            "\u00a0" + words.of(basis.key()) + "\u00a0",
                                            Look.NOTE_STRONG.marked(Tone.WASH)),
                                    new Span("\u2002" + words.of(basis.key() + ".explained"), Look.BODY))),
                            Look.LEADING);
        }
        report.paper().space(6);
        report.text("reading.references");
        report.text(content.profile().isRedacted() ? "reading.redacted" : "reading.full");
        report.text("reading.escapes");
    }
}
