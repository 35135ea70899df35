package stillwatch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import stillwatch.dataset.Message;

/** The messages of some conversations, one after the other, so that their text never lies in memory all at once. */
public final class ConversationMessagesQuery {
    private final CaseFile file;

    public ConversationMessagesQuery(CaseFile file) {
        this.file = file;
    }

    /** Looks at one conversation. */
    public interface Visitor {
        void visit(long conversationKey, List<Message> messages);
    }

    /** Visits them in the order of the keys; a key that the case does not hold is passed over. */
    public void forEach(long[] conversationKeys, Visitor visitor) {
        file.read(connection -> {
            try (PreparedStatement one =
                    connection.prepareStatement("SELECT messages FROM conversation WHERE key = ?")) {
                for (long key : conversationKeys) {
                    one.setLong(1, key);
                    try (ResultSet row = one.executeQuery()) {
                        if (row.next()) {
                            visitor.visit(key, MessagesJson.read(row.getString(1)));
                        }
                    }
                }
            }
            return null;
        });
    }
}
