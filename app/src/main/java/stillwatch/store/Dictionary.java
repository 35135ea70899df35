package stillwatch.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
    private ArrayNode waiting = JsonNodeFactory.instance.arrayNode();
    private int newest;

    Dictionary(Connection connection, ByteHash.Seed seed, String table, String column) throws SQLException {
        hash = new ByteHash(seed);
        Sql.forEach(connection, "SELECT key, " + column + " FROM " + table, row -> {
            hash.reset();
            hash.add(row.getString(2));
            newest = Math.max(newest, row.getInt(1));
            keys.add(hash.low(), hash.high(), row.getInt(1));
        });
        insert = connection.prepareStatement(
                "INSERT INTO " + table + " (key, " + column + ") SELECT ? + key, value FROM json_each(?)");
    }

    /** The key, or 0. The hash is that of the length and the bytes, as a batch takes it. */
    int find(long low, int high) {
        return keys.find(low, high);
    }

    /** Adds a row for a text that was not found, and answers its key. The row is written by {@link #flush}. */
    int add(long low, int high, String text) {
        int key = ++newest;
        waiting.add(text);
        keys.add(low, high, key);
        return key;
    }

    /** Writes the rows that wait, all by one statement: an account in a thousand rows would else cost more than they do. */
    void flush() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        insert.setInt(1, newest - waiting.size() + 1);
        insert.setString(2, waiting.toString());
        insert.executeUpdate();
        waiting = JsonNodeFactory.instance.arrayNode();
    }

    /** The key of a text; 0 where it is {@code null} or empty. */
    int keyOf(String text) throws SQLException {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        hash.reset();
        hash.add(text);
        int key = find(hash.low(), hash.high());
        if (key == 0) {
            key = add(hash.low(), hash.high(), text);
            flush();
        }
        return key;
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
