package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A table of few texts with a key each, written by statements during an import: finds a text's key or adds a row. What the
 * table held before is loaded at first and stays in memory.
 */
final class Dictionary implements AutoCloseable {
    private final ByteHash hash;
    private final KeyMap keys = new KeyMap();
    private final PreparedStatement insert;
    private int newest;

    Dictionary(Connection connection, ByteHash.Seed seed, String table, String column) throws SQLException {
        hash = new ByteHash(seed);
        Sql.forEach(connection, "SELECT key, " + column + " FROM " + table, row -> {
            hash.reset();
            hash.add(row.getString(2));
            newest = Math.max(newest, row.getInt(1));
            keys.add(hash.low(), hash.high(), row.getInt(1));
        });
        insert = connection.prepareStatement("INSERT INTO " + table + " (key, " + column + ") VALUES (?,?)");
    }

    /** The key, or 0. The hash is that of the length and the bytes, as a batch takes it. */
    int find(long low, int high) {
        return keys.find(low, high);
    }

    /** Adds a row for a text that was not found, and answers its key. */
    int add(long low, int high, String text) throws SQLException {
        int key = ++newest;
        insert.setInt(1, key);
        insert.setString(2, text);
        insert.executeUpdate();
        keys.add(low, high, key);
        return key;
    }

    /** The key of a text; 0 where it is {@code null} or empty. */
    int keyOf(String text) throws SQLException {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        hash.reset();
        hash.add(text);
        int key = find(hash.low(), hash.high());
        return key == 0 ? add(hash.low(), hash.high(), text) : key;
    }

    /** How many texts the table holds. */
    int size() {
        return keys.size();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
