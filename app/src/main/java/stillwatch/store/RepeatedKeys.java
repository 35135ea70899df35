package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;

/** Keys that stand for the same value as an earlier one. */
final class RepeatedKeys {
    /** How many keys one statement takes. */
    private static final int CHUNK = 20_000;

    private final BitSet isRepeated = new BitSet();
    private long[] pairs = new long[64];
    private int size;

    /** In any order. */
    void add(int key, int first) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = (long) key << 32 | first;
        isRepeated.set(key);
    }

    /** To be called after the last key was added. */
    void sort() {
        Arrays.sort(pairs, 0, size);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The earlier key, or the key itself. */
    long firstOf(long key) {
        if (!isRepeated.get((int) key)) {
            return key;
        }
        int at = Arrays.binarySearch(pairs, 0, size, key << 32);
        return (int) pairs[at < 0 ? -at - 1 : at];
    }

    /** @param table of two columns, key and first */
    void insertInto(Connection connection, String table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " SELECT value >> 32, value & 4294967295 FROM json_each(?)")) {
            for (int from = 0; from < size; from += CHUNK) {
                insert.setString(1, Arrays.toString(Arrays.copyOfRange(pairs, from, Math.min(size, from + CHUNK))));
                insert.executeUpdate();
            }
        }
    }
}
