package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import stillwatch.task.Progress;

/**
 * What was read in each conversation, by one way of reading at a time. It can be made anew from the case at any time: keeping
 * it is no act of a person and leaves no entry in the activity log.
 */
public final class ConversationReadingTable {
    private static final String VERSION = "conversation_reading.version";

    private final CaseFile file;

    public ConversationReadingTable(CaseFile file) {
        this.file = file;
    }

    /** Readings of some conversations: {@code readings[i]} is that of {@code keys[i]}. */
    public record Batch(long[] keys, byte[][] readings) {}

    /** Keeps readings of a version; those of any other version go. All are kept, or none where it is cancelled. */
    public void keep(String version, List<Batch> batches, Progress progress) {
        file.write(connection -> {
            if (!isOf(connection, version)) {
                Sql.update(connection, "DELETE FROM conversation_reading");
                Sql.update(connection, "INSERT OR REPLACE INTO meta VALUES (?, ?)", VERSION, version);
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT OR REPLACE INTO conversation_reading VALUES (?,?)")) {
                for (Batch batch : batches) {
                    progress.check();
                    for (int i = 0; i < batch.keys().length; i++) {
                        insert.setLong(1, batch.keys()[i]);
                        insert.setBytes(2, batch.readings()[i]);
                        insert.executeUpdate();
                    }
                }
            }
            return null;
        });
    }

    static boolean isOf(Connection connection, String version) throws SQLException {
        return Sql.first(connection, "SELECT value FROM meta WHERE name = ?", row -> row.getString(1), VERSION)
                .filter(version::equals)
                .isPresent();
    }
}
