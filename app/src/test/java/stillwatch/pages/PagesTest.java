package stillwatch.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite itself is the judge: it checks the file's integrity, reads it, changes it, and finds its index consistent. */
class PagesTest {
    @TempDir
    Path folder;

    private Path path;

    private record Row(long key, long number, String text) {}

    private void makeFile(int pageSize) throws SQLException {
        path = folder.resolve("pages-" + pageSize + ".db");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA page_size = " + pageSize
                    + "; CREATE TABLE other (a); INSERT INTO other VALUES ('kept');"
                    + " CREATE TABLE t (key INTEGER PRIMARY KEY, number INTEGER, text TEXT, missing TEXT);"
                    + " CREATE INDEX t_by_number ON t (number)");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    private int rootOf(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'")) {
            return row.getInt(1);
        }
    }

    private void load(List<Row> rows) throws IOException, SQLException {
        int table = rootOf("t");
        int index = rootOf("t_by_number");
        try (PageFile file = PageFile.open(path)) {
            RecordBuffer record = new RecordBuffer();
            TableTree tree = new TableTree(file, table);
            for (Row row : rows) {
                byte[] text = row.text().getBytes(StandardCharsets.UTF_8);
                tree.append(
                        row.key(),
                        record.clear()
                                .putNull()
                                .put(row.number())
                                .putText(text, 0, text.length)
                                .putNull());
            }
            tree.finish();
            IndexTree byNumber = new IndexTree(file, index);
            List<Row> sorted = new ArrayList<>(rows);
            sorted.sort(java.util.Comparator.comparingLong(Row::number).thenComparingLong(Row::key));
            for (Row row : sorted) {
                byNumber.append(record.clear().put(row.number()).put(row.key()));
            }
            byNumber.finish();
            file.finish();
        }
    }

    private static List<Row> randomRows(int count, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        long key = 0;
        for (int i = 0; i < count; i++) {
            key += 1 + random.nextInt(random.nextInt(20) == 0 ? 1_000_000 : 3);
            long number = random.nextLong() >> random.nextInt(64);
            rows.add(new Row(key, number, "x".repeat(random.nextInt(200))));
        }
        return rows;
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20, 37, 38, 39, 500, 4_000, 60_000})
    void sqliteFindsEveryRowAndNoFault(int count) throws Exception {
        for (int pageSize : new int[] {512, 4096, 65536}) {
            makeFile(pageSize);
            List<Row> rows = randomRows(count, count * 31L + pageSize);
            load(rows);
            assertEquals("ok", ask("PRAGMA integrity_check"));
            assertEquals("kept", ask("SELECT a FROM other"));
            List<Row> read = new ArrayList<>();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM t ORDER BY key")) {
                while (row.next()) {
                    read.add(new Row(row.getLong("key"), row.getLong("number"), row.getString("text")));
                }
            }
            assertArrayEquals(rows.toArray(), read.toArray());
        }
    }

    /** Every fill of the last pages occurs within these counts; an empty last page would be called corrupt. */
    @Test
    void noNumberOfRowsLeavesAnEmptyPageBehind() throws Exception {
        for (int count = 0; count < 400; count++) {
            makeFile(512);
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                rows.add(new Row(i, 1000 + i, ""));
            }
            load(rows);
            assertEquals("ok", ask("PRAGMA integrity_check"), count + " rows");
            Files.delete(path);
        }
    }

    @Test
    void sqliteGoesOnChangingTheFile() throws Exception {
        makeFile(4096);
        load(randomRows(20_000, 5));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM t WHERE key % 3 = 0; UPDATE t SET number = -number, text = text || 'yy';"
                            + " INSERT INTO t (number, text) SELECT number, text FROM t WHERE key % 2 = 0");
        }
        assertEquals("ok", ask("PRAGMA integrity_check"));
    }

    @Test
    void refusesRowsOutOfOrderAndRowsBeyondAPage() throws Exception {
        makeFile(512);
        try (PageFile file = PageFile.open(path)) {
            TableTree tree = new TableTree(file, 3);
            tree.append(5, new RecordBuffer().put(1));
            assertThrows(IllegalArgumentException.class, () -> tree.append(5, new RecordBuffer().put(1)));
            byte[] text = new byte[600];
            assertThrows(
                    IllegalArgumentException.class,
                    () -> tree.append(6, new RecordBuffer().putText(text, 0, text.length)));
        }
    }
}
