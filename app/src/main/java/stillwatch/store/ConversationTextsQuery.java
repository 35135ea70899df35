package stillwatch.store;

import java.util.List;
import stillwatch.dataset.Message;
import stillwatch.task.Progress;

/** Walks through the sampled conversations one by one, so that their text never lies in memory all at once. */
public final class ConversationTextsQuery {
    private static final int CHECK_EVERY = 64;

    private final CaseFile file;

    public ConversationTextsQuery(CaseFile file) {
        this.file = file;
    }

    /** @param exchangeId the exchange that it was sampled from; may be {@code null}, as may {@code atMillis} */
    public record ConversationText(
            long key, long accountKey, Long atMillis, String exchangeId, List<Message> messages) {}

    /** Looks at one conversation. */
    public interface Visitor {
        void visit(ConversationText conversation);
    }

    public void forEach(Progress progress, Visitor visitor) {
        file.read(connection -> {
            long total = Sql.number(connection, "SELECT count(*) FROM conversation");
            long[] done = {0};
            Sql.forEach(
                    connection,
                    "SELECT key, account_key, at_millis, exchange_id, messages FROM conversation ORDER BY key",
                    row -> {
                        if (done[0]++ % CHECK_EVERY == 0) {
                            progress.check();
                            progress.advance(done[0], total, "conversations");
                        }
                        visitor.visit(new ConversationText(
                                row.getLong("key"),
                                row.getLong("account_key"),
                                Sql.longOrNull(row, "at_millis"),
                                row.getString("exchange_id"),
                                MessagesJson.read(row.getString("messages"))));
                    });
            return null;
        });
    }
}
