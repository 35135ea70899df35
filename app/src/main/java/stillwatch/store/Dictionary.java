package stillwatch.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * One dictionary table during an import: finds the key of a combination of values, or adds a row for it. What the table
 * held before is loaded at first.
 *
 * <p>The values are added to {@link #hash} in the order of the columns, then {@link #find} is asked; where it answers 0 the
 * caller binds the values to {@link #row} from index 2 on and calls {@link #add}.
 */
final class Dictionary implements AutoCloseable {
    private final ByteHash hash;
    private final KeyMap keys = new KeyMap();
    private final PreparedStatement insert;
    private int newest;

    /**
     * @param columns the columns beside {@code key} that make the values, numbers among them where {@code isNumber} says so
     * @param derived further columns that follow from the values; bound after them
     */
    Dictionary(
            Connection connection, ByteHash hash, String table, String[] columns, boolean[] isNumber, String... derived)
            throws SQLException {
        this.hash = hash;
        String names = String.join(", ", columns);
        Sql.forEach(connection, "SELECT key, " + names + " FROM " + table, row -> {
            hash.reset();
            for (int i = 0; i < columns.length; i++) {
                if (isNumber[i]) {
                    Long value = Sql.longOrNull(row, columns[i]);
                    hash.add(value == null ? ExchangeBatch.NONE : value);
                } else {
                    hash.add(row.getString(i + 2));
                }
            }
            int key = row.getInt(1);
            keys.add(hash.high(), hash.low(), key);
            newest = Math.max(newest, key);
        });
        String all = derived.length == 0 ? names : names + ", " + String.join(", ", derived);
        insert = connection.prepareStatement("INSERT INTO " + table + " (key, " + all + ") VALUES ("
                + Sql.marks(1 + columns.length + derived.length) + ")");
    }

    static Dictionary ofText(Connection connection, ByteHash hash, String table, String... columns)
            throws SQLException {
        return new Dictionary(connection, hash, table, columns, new boolean[columns.length]);
    }

    /** The key of the values that were added to the hash, or 0. */
    int find() {
        return keys.find(hash.high(), hash.low());
    }

    PreparedStatement row() {
        return insert;
    }

    /** Writes the row whose values were bound and answers its key. */
    int add() throws SQLException {
        int key = ++newest;
        insert.setInt(1, key);
        insert.executeUpdate();
        keys.add(hash.high(), hash.low(), key);
        return key;
    }

    /** The key of a single text; 0 stands for "not given". */
    int keyOf(byte[] bytes, int from, int length) throws SQLException {
        if (length < 0) {
            return 0;
        }
        hash.reset();
        hash.add(bytes, from, length);
        int key = find();
        if (key == 0) {
            insert.setString(2, new String(bytes, from, length, StandardCharsets.UTF_8));
            key = add();
        }
        return key;
    }

    /** The key of a single text; 0 where it is {@code null} or empty. */
    int keyOf(String text) throws SQLException {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return keyOf(bytes, 0, bytes.length);
    }

    /** How many values the table holds. */
    int size() {
        return keys.size();
    }

    @Override
    public void close() {
        try {
            insert.close();
        } catch (SQLException e) {
            throw new CaseFileException("A statement on the case file could not be closed: " + e.getMessage(), e);
        }
    }
}
