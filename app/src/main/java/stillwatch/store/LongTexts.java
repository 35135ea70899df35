package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import stillwatch.pages.RecordBuffer;

/**
 * Texts too long for a staged page. They wait in a temporary table beside the rows that lack them, and SQLite puts them in
 * once the rows are at their place.
 */
final class LongTexts {
    /** Four of them fit the smallest page that is staged. */
    private static final int LIMIT_BYTES = 2_000;

    private final Connection connection;
    private boolean isUsed;

    LongTexts(Connection connection) {
        this.connection = connection;
    }

    /** Puts the text of a column into a row that is being staged, or keeps it for later. */
    void put(RecordBuffer record, ExchangeBatch batch, int row, ExchangeColumn column, String table, long key)
            throws SQLException {
        int slot = ExchangeBatch.textSlot(row, column);
        int length = batch.length[slot];
        if (length < 0) {
            record.putNull();
        } else if (length <= LIMIT_BYTES) {
            record.putText(batch.text, batch.from[slot], length);
        } else {
            record.putNull();
            keep(table, column.word(), key, batch.text(slot));
        }
    }

    private void keep(String table, String column, long key, String text) throws SQLException {
        if (!isUsed) {
            isUsed = true;
            Sql.update(connection, "CREATE TEMP TABLE long_text (place TEXT, part TEXT, key INTEGER, text TEXT)");
        }
        Sql.update(connection, "INSERT INTO temp.long_text VALUES (?,?,?,?)", table, column, key, text);
    }

    /** @param target a connection to where the staged rows lie now */
    void putInto(Connection target) throws SQLException {
        if (!isUsed) {
            return;
        }
        Sql.forEach(connection, "SELECT place, part, key, text FROM temp.long_text", row -> {
            String sql = "UPDATE " + row.getString(1) + " SET " + row.getString(2) + " = ? WHERE key = ?";
            try (PreparedStatement update = target.prepareStatement(sql)) {
                update.setString(1, row.getString(4));
                update.setLong(2, row.getLong(3));
                update.executeUpdate();
            }
        });
    }

    /** Lets go of the texts. */
    void discard() throws SQLException {
        if (isUsed) {
            Sql.update(connection, "DROP TABLE temp.long_text");
        }
    }
}
