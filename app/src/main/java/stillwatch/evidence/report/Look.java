package stillwatch.evidence.report;

import stillwatch.evidence.paper.PaperTable;
import stillwatch.evidence.paper.Style;
import stillwatch.evidence.paper.Tone;
import stillwatch.evidence.paper.Typeface;

/** How the report looks: few sizes, two colours that stay apart in grey, one marker. */
final class Look {
    static final Tone FOR = Tone.of(0x1f5f99);
    static final Tone AGAINST = Tone.of(0xb4540a);
    static final Tone MARKER = Tone.of(0xffe8a3);
    static final Tone DRAFT = Tone.of(0x9c1c1c);

    static final Style BODY = new Style(Typeface.SERIF, 9.8, Tone.INK);
    static final Style STRONG = BODY.in(Typeface.SERIF_BOLD);
    static final Style LEAD = BODY.sized(11.2);
    static final Style NOTE = new Style(Typeface.SANS, 8.3, Tone.SOFT);
    static final Style NOTE_STRONG = NOTE.in(Typeface.SANS_BOLD).toned(Tone.INK);
    static final Style CODE = new Style(Typeface.MONO, 7.6, Tone.INK);
    static final Style CELL = new Style(Typeface.SANS, 8.2, Tone.INK);
    static final Style CELL_CODE = new Style(Typeface.MONO, 6.9, Tone.INK);
    static final Style CHART = new Style(Typeface.SANS, 7.6, Tone.SOFT);
    static final Style CHART_STRONG = new Style(Typeface.SANS_BOLD, 7.6, Tone.INK);

    static final Style TITLE = new Style(Typeface.SANS_BOLD, 24, Tone.INK);
    static final Style EYEBROW = new Style(Typeface.SANS_BOLD, 8.6, Tone.SOFT);
    static final Style SECTION = new Style(Typeface.SANS_BOLD, 16, Tone.INK);
    static final Style PART = new Style(Typeface.SANS_BOLD, 11.6, Tone.INK);
    static final Style FINDING = new Style(Typeface.SANS_BOLD, 10, Tone.INK);

    static final double LEADING = 14.2;
    static final double LEAD_LEADING = 16;
    static final double NOTE_LEADING = 11.6;

    static final PaperTable.Look TABLE =
            new PaperTable.Look(new Style(Typeface.SANS_BOLD, 7.6, Tone.SOFT), 10.8, NOTE_LEADING);

    private Look() {}
}
