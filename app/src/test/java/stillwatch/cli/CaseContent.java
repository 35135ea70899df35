package stillwatch.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a case holds, as any other program reads it: for each table the number of its rows and one digest over them in a
 * canonical order; the views, which say the same in other words, as they are written. Left out is what no two imports have in common: when they ran, and what was drawn at random.
 */
final class CaseContent {
    /** Times of importing and acting, the log's hashes, which cover such times, and in the views keys. */
    private static final Set<String> NEVER_THE_SAME = Set.of(
            "source.imported_at_millis",
            "sources.imported_at",
            "sources.source",
            "activity.at_millis",
            "activity.previous_hash",
            "activity.hash");

    private CaseContent() {}

    static Map<String, String> of(Path path) throws Exception {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                content.put(table, summary(statement, "SELECT * FROM \"" + table + "\"", table));
            }
            content.put(
                    "schema",
                    summary(statement, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'", "schema"));
        }
        return content;
    }

    /**
     * The same as far as it does not depend on the case's own keys: the views in digests, the tables in numbers of rows.
     * Equal for two cases that say the same, whatever was refused on the way.
     */
    static Map<String, String> inWords(Path path) throws Exception {
        Map<String, String> content = new TreeMap<>();
        of(path).forEach((table, summary) -> content.put(table, summary.replaceFirst(",.*", "")));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            for (String view : List.of("accounts", "exchanges", "conversations", "releases", "rejects", "sources")) {
                content.put(view, summary(statement, "SELECT * FROM " + view, view));
            }
        }
        return content;
    }

    /** The tables that differ, one line each; none where the contents are the same. */
    static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(expected.get(name), actual.get(name)))
                .map(name -> name + ": expected " + expected.get(name) + ", is " + actual.get(name))
                .toList();
    }

    /** What SQLite itself says of the file: {@code ok}, or what is wrong. */
    static List<String> integrity(Path path) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            List<String> lines = new ArrayList<>();
            while (result.next()) {
                lines.add(result.getString(1));
            }
            return lines;
        }
    }

    /** All but SQLite's statistics and the case's own random values. */
    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'"
                + " AND name NOT LIKE 'sqlite%' AND name <> 'meta'")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    private static String summary(Statement statement, String sql, String table) throws Exception {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData about = result.getMetaData();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    if (!NEVER_THE_SAME.contains(table + "." + about.getColumnName(i))) {
                        Object value = result.getObject(i);
                        row.append(
                                        value instanceof byte[] bytes
                                                ? HexFormat.of().formatHex(bytes)
                                                : value)
                                .append('\u001f');
                    }
                }
                rows.add(row.toString());
            }
        }
        Collections.sort(rows);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        rows.forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
        return rows.size() + " rows, " + HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
