package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Runs of {@link #SIZE} exchange keys: the times that each covers, and the line and byte offset from which those of its rows
 * are counted. Most rows stand one line after the one before, so that their own line is a 0, which takes no room.
 */
final class ExchangeBlocks {
    static final int SIZE = 4096;

    private static final int FIRST_AT = 0;
    private static final int LAST_AT = 1;
    private static final int LINE = 2;
    private static final int OFFSET = 3;
    private static final int WIDTH = 4;

    private final long firstBlock;
    private final long firstKey;
    private long lastKey;
    private long[] blocks = new long[WIDTH * 256];

    /** @param firstKey the key of the first exchange that will be added; the others follow without gaps */
    ExchangeBlocks(Connection connection, long firstKey) throws SQLException {
        this.firstKey = firstKey;
        firstBlock = (firstKey - 1) / SIZE;
        lastKey = firstKey - 1;
        Sql.forEach(
                connection,
                "SELECT first_at_millis, last_at_millis, first_line, first_byte_offset FROM exchange_block"
                        + " WHERE first_key = ?",
                row -> {
                    for (int i = 0; i < WIDTH; i++) {
                        blocks[i] = row.getLong(i + 1);
                    }
                },
                firstBlock * SIZE + 1);
    }

    /** Adds the next exchange. */
    void add(long atMillis, long line, long byteOffset) {
        lastKey++;
        int at = at();
        if (at == blocks.length) {
            blocks = Arrays.copyOf(blocks, at * 2);
        }
        if ((lastKey - 1) % SIZE == 0) {
            blocks[at + FIRST_AT] = atMillis;
            blocks[at + LAST_AT] = atMillis;
            blocks[at + LINE] = line;
            blocks[at + OFFSET] = byteOffset;
        } else {
            blocks[at + FIRST_AT] = Math.min(blocks[at + FIRST_AT], atMillis);
            blocks[at + LAST_AT] = Math.max(blocks[at + LAST_AT], atMillis);
        }
    }

    private int at() {
        return (int) ((lastKey - 1) / SIZE - firstBlock) * WIDTH;
    }

    /** How far the newest exchange's line is from where one line a row would put it. */
    long lineShift(long line) {
        return line - blocks[at() + LINE] - (lastKey - 1) % SIZE;
    }

    /** The newest exchange's byte offset, counted from its block's. */
    long byteShift(long byteOffset) {
        return byteOffset - blocks[at() + OFFSET];
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO exchange_block (first_key, last_key, first_at_millis, last_at_millis,"
                        + " first_line, first_byte_offset) VALUES (?,?,?,?,?,?)")) {
            for (long block = firstBlock; lastKey >= firstKey && block * SIZE < lastKey; block++) {
                insert.setLong(1, block * SIZE + 1);
                insert.setLong(2, Math.min(lastKey, (block + 1) * SIZE));
                for (int i = 0; i < WIDTH; i++) {
                    insert.setLong(i + 3, blocks[(int) (block - firstBlock) * WIDTH + i]);
                }
                insert.executeUpdate();
            }
        }
    }
}
