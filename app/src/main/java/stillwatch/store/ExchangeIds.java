package stillwatch.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Counts exchange ids that were seen before, in this file or in an earlier one. Rows are kept either way; the report says
 * how many. Ids are held as 128-bit hashes: some 40 bytes each, hence the limit.
 */
final class ExchangeIds {
    /** Beyond this many ids, further ones are not compared; half the memory that an import may take. */
    static final int LIMIT = 8_000_000;

    private final ByteHash hash = new ByteHash();
    private final KeyMap seen = new KeyMap();
    private long repeated;
    private long unchecked;

    ExchangeIds(Connection connection) throws SQLException {
        Sql.forEach(
                connection, "SELECT exchange_id FROM exchange WHERE exchange_id IS NOT NULL LIMIT " + LIMIT, row -> {
                    byte[] id = row.getString(1).getBytes(StandardCharsets.UTF_8);
                    see(id, 0, id.length);
                });
        startFile();
    }

    void startFile() {
        repeated = 0;
        unchecked = 0;
    }

    void see(ExchangeBatch batch, int row) {
        int slot = row * ExchangeColumn.TEXTS + ExchangeColumn.EXCHANGE_ID.ordinal();
        if (batch.length[slot] >= 0) {
            see(batch.text, batch.from[slot], batch.length[slot]);
        }
    }

    private void see(byte[] bytes, int from, int length) {
        hash.reset();
        hash.add(bytes, from, length);
        if (seen.find(hash.high(), hash.low()) != 0) {
            repeated++;
        } else if (seen.size() < LIMIT) {
            seen.add(hash.high(), hash.low(), 1);
        } else {
            unchecked++;
        }
    }

    /** How many rows of the current file have an id that was there before. */
    long repeated() {
        return repeated;
    }

    /** How many rows of the current file had an id that could not be remembered. */
    long unchecked() {
        return unchecked;
    }
}
