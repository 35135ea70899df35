package stillwatch.evidence.report;

import java.util.List;
import java.util.stream.Collectors;
import stillwatch.casework.Finding;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Reason;
import stillwatch.evidence.paper.Paper;
import stillwatch.evidence.paper.Pen;
import stillwatch.evidence.paper.Span;
import stillwatch.evidence.paper.Tone;

/** Reasons and counter-evidence, each with its weight and its exhibits. */
final class FindingsSection implements Section {
    private static final int SHOWN_EXHIBITS = 12;
    private static final double BAR_HEIGHT = 12;
    private static final double HALF_BAR = 110;

    @Override
    public String key() {
        return "findings.title";
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        report.basis(Basis.INFERRED);
        report.text("findings.intro", Figures.decimal(content.campaign().score()));
        report.part("findings.for");
        findings(report, content, false);
        report.part("findings.against");
        findings(report, content, true);
        report.note(report.words()
                .of(
                        "findings.files",
                        "exhibits/" + tables.reasons(false).file(),
                        "exhibits/" + tables.reasons(true).file()));
    }

    private static void findings(ReportPaper report, PackageContent content, boolean counterEvidence) {
        List<Reason> side = content.reasons().stream()
                .filter(reason -> reason.finding().counterEvidence() == counterEvidence)
                .toList();
        side.forEach(reason -> finding(report, reason));
        if (side.isEmpty()) {
            report.text(counterEvidence ? "findings.no_counter_evidence" : "findings.no_reasons");
        }
    }

    private static void finding(ReportPaper report, Reason reason) {
        Finding finding = reason.finding();
        Paper paper = report.paper();
        Words words = report.words();
        List<Span> text = List.of(new Span(finding.text(), Look.BODY));
        paper.space(4);
        paper.need(Math.min(320, paper.heightOf(text, Look.LEADING) + 80));
        paper.beginBar(finding.counterEvidence() ? Look.AGAINST : Look.FOR, finding.counterEvidence() ? "3 3" : "");
        report.finding(reason.id() + "\u2002" + words.heading(finding.signal()), reason.id());
        paper.paragraph(text, Look.LEADING);
        paper.space(3);
        paper.ornament(BAR_HEIGHT, pen -> bar(pen, finding));
        StringBuilder figures = new StringBuilder(
                words.of("finding.figures", Figures.decimal(finding.strength()), contribution(finding, words)));
        if (finding.observed() != null) {
            figures.append(words.of("finding.observed", Figures.decimal(finding.observed())));
        }
        if (finding.expected() != null) {
            figures.append(words.of("finding.expected", Figures.decimal(finding.expected())));
        }
        paper.paragraph(
                List.of(new Span(figures + "\n", Look.NOTE), new Span(exhibits(reason, words), Look.NOTE)),
                Look.NOTE_LEADING);
        paper.endBar();
        paper.space(9);
    }

    /** A contribution too small for two decimals is not none at all. */
    private static String contribution(Finding finding, Words words) {
        boolean tiny = finding.contribution() != 0 && Math.abs(finding.contribution()) < 0.005;
        return tiny ? words.of("finding.tiny") : Figures.signed(finding.contribution());
    }

    /** The strength: to the right for the suspicion, to the left against it. */
    private static void bar(Pen pen, Finding finding) {
        double length = Math.min(1, finding.strength()) * HALF_BAR;
        boolean against = finding.counterEvidence();
        pen.line(0, 6, 2 * HALF_BAR, 6, 0.6, Tone.LINE, "");
        if (length > 0) {
            pen.rectangle(against ? HALF_BAR - length : HALF_BAR, 3, length, 6, against ? Look.AGAINST : Look.FOR);
        }
        pen.line(HALF_BAR, 0, HALF_BAR, 12, 0.8, Tone.INK, "");
    }

    private static String exhibits(Reason reason, Words words) {
        if (reason.exhibits().isEmpty()) {
            return words.of("finding.totals");
        }
        String numbers = reason.exhibits().stream()
                .limit(SHOWN_EXHIBITS)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        int more = reason.exhibits().size() - SHOWN_EXHIBITS;
        return more > 0
                ? words.of("finding.exhibits_more", numbers, String.valueOf(more))
                : words.of("finding.exhibits", numbers);
    }
}
