package stillwatch.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Counts exchange ids that were seen before, in this file or in an earlier one. Rows are kept either way; the report says
 * how many. Ids are held as 64-bit hashes: among eight million, the chance that two different ones share a hash is about one
 * in 600,000, and only a count would be off by one.
 */
final class ExchangeIds {
    /** Beyond this many ids, further ones are not compared: the set takes 128 MB then. */
    static final int LIMIT = 8_000_000;

    private final ByteHash hash = new ByteHash();
    private long[] seen = new long[4096];
    private int size;
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
        // 0 marks a free place.
        long value = hash.low() | 1;
        int slot = slot(value);
        if (seen[slot] != 0) {
            repeated++;
        } else if (size < LIMIT) {
            if (size * 2 >= seen.length) {
                grow();
                slot = slot(value);
            }
            seen[slot] = value;
            size++;
        } else {
            unchecked++;
        }
    }

    private int slot(long value) {
        int mask = seen.length - 1;
        int slot = (int) (value >>> 32) & mask;
        while (seen[slot] != 0 && seen[slot] != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = seen;
        seen = new long[old.length * 2];
        for (long value : old) {
            if (value != 0) {
                seen[slot(value)] = value;
            }
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
