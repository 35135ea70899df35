package stillwatch.evidence.report;

import java.util.Comparator;
import java.util.List;
import stillwatch.dataset.Message;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.store.MessagesJson;
import stillwatch.store.QuotedMatchQuery.Match;

/** A few of the quoted conversations, with the words that a rule matched. */
final class ExamplesSection implements Section {
    private static final int SHOWN = 6;
    private static final int AROUND = 280;

    @Override
    public String title() {
        return "Examples";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        List<Quote> examples = content.quotes().stream()
                .filter(quote -> quote.kind().equals("conversation"))
                // Those in which a rule matched come first; the sort keeps the exhibits' order otherwise.
                .sorted(Comparator.comparing(quote -> matches(content, quote).isEmpty()))
                .limit(SHOWN)
                .toList();
        if (examples.isEmpty()) {
            html.paragraph("No conversation is quoted: the findings rest on metadata, or no content was sampled.");
            return;
        }
        html.paragraph(
                "Excerpts of sampled conversations, as they are quoted in full in data/evidence/rows.jsonl. Marked is"
                        + " what a rule matched; a match alone proves nothing, the findings say what it contributes.");
        examples.forEach(quote -> example(html, quote, matches(content, quote)));
        if (!content.matches().isEmpty()) {
            html.table(tables.matches(), SHOWN * 2);
        }
    }

    private static List<Match> matches(PackageContent content, Quote quote) {
        return content.matches().stream()
                .filter(match -> match.conversationKey() == quote.key())
                .toList();
    }

    private static void example(Html html, Quote quote, List<Match> matches) {
        List<Message> messages = MessagesJson.read(quote.values().getOrDefault("messages", "[]"));
        Match match = matches.isEmpty() ? null : matches.get(0);
        int index = match == null ? firstOfUser(messages) : match.messageIndex();
        if (index >= messages.size()) {
            return;
        }
        html.open("blockquote").open("p");
        excerpt(html, messages.get(index).text(), match);
        html.close("p");
        html.element(
                "footer",
                "Exhibit " + quote.exhibit() + ", account " + quote.values().get("account_id") + ", message "
                        + (index + 1) + " (" + messages.get(index).role() + ")"
                        + (match == null
                                ? ""
                                : ". " + match.technique().replace('_', ' ') + ": " + match.explanation()));
        html.close("blockquote");
    }

    private static int firstOfUser(List<Message> messages) {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role().equals("user")) {
                return i;
            }
        }
        return 0;
    }

    private static void excerpt(Html html, String text, Match match) {
        int start = match == null ? 0 : Math.min(match.start(), text.length());
        int end = match == null ? 0 : Math.min(Math.max(match.end(), start), text.length());
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        html.say(from > 0 ? "… " : "").sayLines(text.substring(from, start));
        if (end > start) {
            html.open("mark").sayLines(text.substring(start, end)).close("mark");
        }
        html.sayLines(text.substring(end, to)).say(to < text.length() ? " …" : "");
    }
}
