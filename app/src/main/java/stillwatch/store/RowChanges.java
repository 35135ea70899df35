package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows that one act changes, each before and after. Acts write through this class, so the activity log holds the whole
 * change and undo is the same list read backwards. Table and column names come from this room's code only, never from input.
 */
final class RowChanges {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final List<RowChange> changes = new ArrayList<>();

    RowChanges(Connection connection) {
        this.connection = connection;
    }

    /** One row: {@code before} is {@code null} for a new one, {@code after} for a deleted one. */
    record RowChange(String table, long key, Map<String, Object> before, Map<String, Object> after) {}

    /** @return the new row's key */
    long insert(String table, Map<String, Object> values) throws SQLException {
        String columns = String.join(", ", values.keySet());
        Sql.update(
                connection,
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + Sql.marks(values.size()) + ")",
                values.values().toArray());
        long key = Sql.number(connection, "SELECT last_insert_rowid()");
        changes.add(new RowChange(table, key, null, image(table, key)));
        return key;
    }

    void update(String table, long key, Map<String, Object> values) throws SQLException {
        Map<String, Object> before = image(table, key);
        List<Object> arguments = new ArrayList<>(values.values());
        arguments.add(key);
        Sql.update(
                connection,
                "UPDATE " + table + " SET " + String.join(" = ?, ", values.keySet()) + " = ? WHERE key = ?",
                arguments.toArray());
        changes.add(new RowChange(table, key, before, image(table, key)));
    }

    void delete(String table, long key) throws SQLException {
        Map<String, Object> before = image(table, key);
        Sql.update(connection, "DELETE FROM " + table + " WHERE key = ?", key);
        changes.add(new RowChange(table, key, before, null));
    }

    /** A row as it is now, to make another one like it. */
    Map<String, Object> copyOf(String table, long key) throws SQLException {
        return image(table, key);
    }

    List<RowChange> all() {
        return List.copyOf(changes);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("row images are plain values", e);
        }
    }

    static List<RowChange> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<RowChange>>() {});
        } catch (JsonProcessingException e) {
            throw new CaseFileException("An entry of the activity log cannot be read.", e);
        }
    }

    /**
     * Takes back changes of an earlier act, newest first.
     *
     * @throws CaseFileException where a row is no longer as that act left it
     */
    void revert(List<RowChange> earlier) throws SQLException {
        List<RowChange> backwards = new ArrayList<>(earlier);
        Collections.reverse(backwards);
        for (RowChange change : backwards) {
            if (!Objects.equals(comparable(image(change.table(), change.key())), comparable(change.after()))) {
                throw new CaseFileException(
                        "This step cannot be undone: what it changed was changed again since, for example by a new analysis.");
            }
            if (change.before() == null) {
                delete(change.table(), change.key());
            } else if (change.after() == null) {
                insert(change.table(), change.before());
            } else {
                Map<String, Object> values = new LinkedHashMap<>(change.before());
                values.remove("key");
                update(change.table(), change.key(), values);
            }
        }
    }

    private Map<String, Object> image(String table, long key) throws SQLException {
        return Sql.first(connection, "SELECT * FROM " + table + " WHERE key = ?", RowChanges::allColumns, key)
                .orElse(null);
    }

    private static Map<String, Object> allColumns(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> image = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            image.put(columns.getColumnName(i), row.getObject(i));
        }
        return image;
    }

    /** JSON reads a small integer as Integer, SQLite may give Long: compared by their text. */
    private static Map<String, String> comparable(Map<String, Object> image) {
        if (image == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        image.forEach((column, value) -> texts.put(column, String.valueOf(value)));
        return texts;
    }
}
