package stillwatch.evidence.report;

import stillwatch.casework.Note;
import stillwatch.evidence.content.PackageContent;

/** What happened, when. */
final class StorySection implements Section {
    private static final int EVENTS = 40;

    @Override
    public String title() {
        return "What happened";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph(
                "Dated facts from the records and dated decisions of people. All times are UTC. The chart counts the"
                        + " exchanges of all members without the crowd.");
        new TimelineChart(content).draw(html);
        html.table(tables.events(), EVENTS);
        if (!content.notes().isEmpty()) {
            html.element("h3", "Notes of the investigators");
            for (Note note : content.notes()) {
                html.open("blockquote").open("p").sayLines(note.text()).close("p");
                html.element("footer", note.author() + ", " + Figures.minute(note.atMillis()) + " UTC");
                html.close("blockquote");
            }
        }
    }
}
