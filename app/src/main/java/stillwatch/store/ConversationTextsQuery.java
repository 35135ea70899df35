package stillwatch.store;

import java.util.List;
import stillwatch.dataset.Message;
import stillwatch.task.Progress;

/**
 * Walks through the sampled conversations one by one, so that their text never lies in memory all at once; of those that were
 * read before, it gives what was made of them instead of their text.
 */
public final class ConversationTextsQuery {
    private static final int CHECK_EVERY = 64;

    private final CaseFile file;

    public ConversationTextsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param atMillis may be {@code null}
     * @param messages as they lie in the case, for {@link MessagesJson}; {@code null} where there is a reading
     * @param reading what {@link ConversationReadingTable} kept of it; {@code null} where it was not read by this version
     */
    public record Stored(long key, long accountKey, Long atMillis, String messages, byte[] reading) {}

    /** Looks at one conversation. */
    public interface Visitor {
        void visit(Stored conversation);
    }

    /** Visits all in the order of their keys. @param version whose readings are of use */
    public void forEach(String version, Progress progress, Visitor visitor) {
        file.read(connection -> {
            boolean isRead = ConversationReadingTable.isOf(connection, version);
            String columns = isRead
                    ? "r.reading, CASE WHEN r.reading IS NULL THEN v.messages END AS messages FROM conversation v"
                            + " LEFT JOIN conversation_reading r ON r.conversation_key = v.key"
                    : "NULL AS reading, v.messages FROM conversation v";
            long total = Sql.number(connection, "SELECT count(*) FROM conversation");
            long[] done = {0};
            Sql.forEach(connection, "SELECT v.key, v.account_key, v.at_millis, " + columns + " ORDER BY v.key", row -> {
                if (done[0]++ % CHECK_EVERY == 0) {
                    progress.check();
                    progress.advance(done[0], total, "conversations");
                }
                visitor.visit(new Stored(
                        row.getLong(1),
                        row.getLong(2),
                        Sql.longOrNull(row, "at_millis"),
                        row.getString("messages"),
                        row.getBytes("reading")));
            });
            return null;
        });
    }

    /** The messages of one conversation; empty where there is none with that key. */
    public List<Message> messages(long key) {
        return file.read(connection -> Sql.first(
                        connection,
                        "SELECT messages FROM conversation WHERE key = ?",
                        row -> MessagesJson.read(row.getString(1)),
                        key)
                .orElse(List.of()));
    }
}
