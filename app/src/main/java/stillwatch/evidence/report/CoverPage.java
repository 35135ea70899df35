package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.Membership;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Reason;
import stillwatch.evidence.paper.Paper;
import stillwatch.evidence.paper.Span;
import stillwatch.evidence.paper.Tile;

/** What the reader must know if the reader reads one page only. Everything on it is bounded, so that one page is enough. */
final class CoverPage {
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_SENTENCE = 280;
    private static final int REASONS = 3;
    private static final int COUNTER_REASONS = 2;
    private static final int TECHNIQUES = 4;

    private final String marking;
    private final ReportState state;

    CoverPage(String marking, ReportState state) {
        this.marking = marking;
        this.state = state;
    }

    void write(ReportPaper report, PackageContent content, ReportTables tables) {
        Paper paper = report.paper();
        Words words = report.words();
        Campaign campaign = content.campaign();
        paper.paragraph(
                List.of(new Span(
                        words.of("cover.eyebrow", words.profile(content.profile()))
                                .toUpperCase(java.util.Locale.ROOT),
                        Look.EYEBROW)),
                Look.LEADING);
        paper.space(2);
        paper.title(cut(oneLine(campaign.title()), LONGEST_TITLE), Look.TITLE);
        paper.space(3);
        report.note(words.of(
                "cover.subtitle",
                campaign.id(),
                content.caseName(),
                String.valueOf(content.revision().seq()),
                Figures.minute(content.revision().atMillis()),
                marking));
        state(report);
        report.tiles(List.of(
                new Tile(Figures.whole(campaign.accounts()), words.of("tile.accounts")),
                new Tile(Figures.whole(campaign.exchanges()), words.of("tile.exchanges")),
                new Tile(words.large(campaign.outputTokens()), words.of("tile.output_tokens")),
                new Tile(Figures.decimal(campaign.score()), words.of("tile.score"))));
        report.lead(words.of(
                "cover.lead",
                words.count(campaign.accounts(), "account"),
                words.count(campaign.exchanges(), "request"),
                Figures.minute(campaign.firstSeenMillis()),
                Figures.minute(campaign.lastSeenMillis()),
                words.count(campaign.outputTokens(), "output_token")));
        report.paragraph(List.of(
                new Span(whoGrouped(words, content) + " " + words.of("cover.inference") + " ", Look.BODY),
                new Span(words.of("decision." + campaign.state().name()), Look.STRONG)));
        techniques(report, campaign);
        heading(report, "cover.rests_on");
        reasons(report, content, false, REASONS);
        heading(report, "cover.speaks_against");
        reasons(report, content, true, COUNTER_REASONS);
        heading(report, "cover.limits");
        report.text("cover.limits.text");
    }

    /** Whether the analysis, a person or both put the accounts into the group. */
    private static String whoGrouped(Words words, PackageContent content) {
        long byHand = content.members().stream()
                .filter(member -> member.member().membership() != Membership.CROWD)
                .filter(member -> member.member().addedByHand())
                .count();
        long byAnalysis = content.campaign().accounts() - byHand;
        if (byHand == 0) {
            return words.of("cover.group.analysis");
        }
        return byAnalysis <= 0
                ? words.of("cover.group.person")
                : words.of("cover.group.both", words.count(byAnalysis, "account"), words.count(byHand, "account"));
    }

    private void state(ReportPaper report) {
        Words words = report.words();
        String text = state.finalAct()
                .map(act -> act.author().isEmpty()
                        ? words.of("state.final.when", Figures.minute(act.atMillis()))
                        : finalBy(words, act))
                .orElseGet(() -> words.of("state.draft.means"));
        report.paper()
                .paragraph(
                        List.of(
                                new Span(
                                        words.of(state.isFinal() ? "state.final" : "state.draft") + "\u2002",
                                        Look.NOTE_STRONG.toned(state.isFinal() ? Look.FOR : Look.DRAFT)),
                                new Span(text, Look.NOTE)),
                        Look.NOTE_LEADING);
        report.paper().space(6);
    }

    private static String finalBy(Words words, Activity act) {
        return words.of(
                "state.final.by",
                act.author(),
                Figures.minute(act.atMillis()),
                cut(oneLine(act.reason()), LONGEST_SENTENCE));
    }

    private static void heading(ReportPaper report, String key) {
        report.paper().space(2);
        report.paper().paragraph(List.of(new Span(report.words().of(key), Look.NOTE_STRONG.sized(9.4))), Look.LEADING);
    }

    private static void techniques(ReportPaper report, Campaign campaign) {
        if (!campaign.techniques().isEmpty()) {
            Words words = report.words();
            String list = campaign.techniques().stream()
                    .limit(TECHNIQUES)
                    .map(technique -> words.term(technique.name()) + " (" + Figures.percent(technique.share()) + ")")
                    .collect(java.util.stream.Collectors.joining(", "));
            report.text("cover.techniques", list);
        }
    }

    private static void reasons(ReportPaper report, PackageContent content, boolean counter, int most) {
        Predicate<Reason> side = reason -> reason.finding().counterEvidence() == counter;
        List<List<Span>> lines = new ArrayList<>();
        content.reasons().stream()
                .filter(side)
                .sorted(Comparator.comparingDouble(
                        (Reason reason) -> -Math.abs(reason.finding().contribution())))
                .limit(most)
                .forEach(reason -> lines.add(List.of(
                        new Span(reason.id(), Look.STRONG.toned(counter ? Look.AGAINST : Look.FOR), reason.id()),
                        new Span("\u2002" + cut(oneLine(reason.finding().text()), LONGEST_SENTENCE), Look.BODY))));
        if (lines.isEmpty()) {
            report.text(counter ? "findings.no_counter_evidence" : "findings.no_reasons");
        } else {
            report.paper().bullets(lines, Look.LEADING);
            report.paper().space(4);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Ends at a word where there is one. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        int at = end > most / 2 ? end : most;
        return text.substring(0, Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at) + " …";
    }
}
