package stillwatch.ui.campaigns;

import java.util.ArrayList;
import java.util.List;
import stillwatch.dataset.Message;
import stillwatch.store.CaseFile;
import stillwatch.store.ContentCoverTable;
import stillwatch.store.ConversationTextsQuery;
import stillwatch.store.MatchedWordsQuery.Words;

/**
 * What a rule matched, with a few words before and after as they stand in one of the conversations.
 *
 * @param covered whether this case covers content; then there are no words
 */
record MatchQuote(Words match, boolean covered, String before, String matched, String after) {
    private static final int AROUND = 60;
    private static final int MOST_MATCHED = 240;

    /** Reads the words of each match from its example; of covered content none are read. */
    static List<MatchQuote> of(CaseFile file, List<Words> matches) {
        boolean covered = new ContentCoverTable(file).isCovered();
        ConversationTextsQuery texts = new ConversationTextsQuery(file);
        List<MatchQuote> quotes = new ArrayList<>();
        for (Words match : matches) {
            quotes.add(
                    covered ? new MatchQuote(match, true, "", "", "") : quote(match, texts.messages(match.example())));
        }
        return quotes;
    }

    private static MatchQuote quote(Words match, List<Message> messages) {
        String text = match.messageIndex() < messages.size()
                ? messages.get(match.messageIndex()).text()
                : "";
        int start = Math.min(match.start(), text.length());
        int end = Math.min(Math.max(start, match.end()), text.length());
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        String matched = line(text.substring(start, end));
        return new MatchQuote(
                match,
                false,
                (from > 0 ? "…" : "") + line(text.substring(from, start)),
                matched.length() > MOST_MATCHED ? matched.substring(0, MOST_MATCHED) + "…" : matched,
                line(text.substring(end, to)) + (to < text.length() ? "…" : ""));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
