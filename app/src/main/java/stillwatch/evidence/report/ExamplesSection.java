package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stillwatch.dataset.Message;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.paper.Span;
import stillwatch.evidence.paper.Tone;
import stillwatch.store.MessagesJson;
import stillwatch.store.QuotedMatchQuery.Match;

/** A few of the quoted conversations, with the words that a rule matched. */
final class ExamplesSection implements Section {
    private static final int SHOWN = 6;
    private static final int AROUND = 280;

    @Override
    public String key() {
        return "examples.title";
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        List<Quote> examples = content.quotes().stream()
                .filter(quote -> quote.kind().equals("conversation"))
                // Those in which a rule matched come first; the sort keeps the exhibits' order otherwise.
                .sorted(Comparator.comparing(quote -> matches(content, quote).isEmpty()))
                .limit(SHOWN)
                .toList();
        report.basis(Basis.OBSERVED);
        if (examples.isEmpty()) {
            report.text("examples.none");
            return;
        }
        report.text("examples.intro");
        examples.forEach(
                quote -> example(report, quote, content.bates().get(quote.exhibit()), matches(content, quote)));
        if (!content.matches().isEmpty()) {
            report.table(tables.matches(), SHOWN * 2);
        }
    }

    private static List<Match> matches(PackageContent content, Quote quote) {
        return content.matches().stream()
                .filter(match -> match.conversationKey() == quote.key())
                .toList();
    }

    /** @param bates the quote's production number, or {@code null} */
    private static void example(ReportPaper report, Quote quote, String bates, List<Match> matches) {
        List<Message> messages = MessagesJson.read(quote.values().getOrDefault("messages", "[]"));
        Match match = matches.isEmpty() ? null : matches.get(0);
        int index = match == null ? firstOfUser(messages) : match.messageIndex();
        if (index >= messages.size()) {
            return;
        }
        List<Span> excerpt = excerpt(messages.get(index).text(), match);
        String account = quote.values().getOrDefault("account_id", "");
        Words words = report.words();
        String source = words.of(
                "examples.source",
                String.valueOf(quote.exhibit()),
                account,
                String.valueOf(index + 1),
                messages.get(index).role(),
                bates == null ? "" : words.of("examples.bates", bates));
        String note = match == null
                ? source
                : source + " " + words.of("examples.match", words.term(match.technique()), match.explanation());
        // Where a quotation comes from stands on the quotation's page; the bar makes lines narrower, so they may be
        // more.
        report.paper()
                .need(report.paper().heightOf(excerpt, Look.LEADING)
                        + report.paper().heightOf(List.of(new Span(note, Look.NOTE)), Look.NOTE_LEADING)
                        + 2 * Look.LEADING
                        + Look.NOTE_LEADING);
        report.paper().beginBar(Tone.LINE, "");
        report.paper().quotation(excerpt, Look.LEADING);
        report.paper().space(2);
        report.note(note);
        report.paper().endBar();
        report.paper().space(8);
    }

    private static int firstOfUser(List<Message> messages) {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role().equals("user")) {
                return i;
            }
        }
        return 0;
    }

    private static List<Span> excerpt(String text, Match match) {
        int start = match == null ? 0 : Math.min(match.start(), text.length());
        int end = match == null ? 0 : Math.min(Math.max(match.end(), start), text.length());
        int from = whole(text, Math.max(0, start - AROUND));
        int to = whole(text, Math.min(text.length(), end + AROUND));
        List<Span> spans = new ArrayList<>();
        spans.add(new Span((from > 0 ? "… " : "") + text.substring(from, start), Look.BODY));
        spans.add(new Span(text.substring(start, end), Look.BODY.marked(Look.MARKER)));
        spans.add(new Span(text.substring(end, to) + (to < text.length() ? " …" : ""), Look.BODY));
        return spans;
    }

    /** Moves a cut that would fall between the halves of one character. */
    private static int whole(String text, int at) {
        boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }
}
