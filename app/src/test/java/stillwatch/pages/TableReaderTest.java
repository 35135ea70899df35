package stillwatch.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite wrote the file, and SQLite says what stands in it. */
class TableReaderTest {
    private static final int COLUMNS = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    /** Rows of every kind of integer, texts up to some pages long, gaps in the keys, and a column that came later. */
    private Path file(int pageSize, int rows) throws SQLException {
        Path path = folder.resolve("table-" + pageSize + "-" + rows + ".db");
        try (Connection connection = connect(path);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA page_size = " + pageSize
                    + "; CREATE TABLE t (key INTEGER PRIMARY KEY, number INTEGER, text TEXT)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?,?,?)")) {
                for (int i = 0; i < rows; i++) {
                    insert.setLong(1, 1 + i * 3L);
                    long number = random.nextLong() >> random.nextInt(64);
                    insert.setObject(2, random.nextInt(5) == 0 ? null : (Object) number);
                    insert.setString(3, random.nextInt(4) == 0 ? null : text(pageSize));
                    insert.executeUpdate();
                }
            }
            connection.commit();
            statement.executeUpdate("DELETE FROM t WHERE key % 7 = 0");
            statement.executeUpdate("ALTER TABLE t ADD COLUMN later INTEGER");
            statement.executeUpdate("UPDATE t SET later = 1 WHERE key % 5 = 0");
            connection.commit();
        }
        return path;
    }

    private String text(int pageSize) {
        int length = random.nextInt(50) == 0 ? random.nextInt(3 * pageSize) : random.nextInt(30);
        return "ä".repeat(random.nextInt(3)) + "x".repeat(length);
    }

    private static Connection connect(Path path) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    private static List<String> asked(Path path) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect(path);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM t ORDER BY key")) {
            while (row.next()) {
                rows.add(row.getLong(1) + " " + row.getObject(2) + " " + row.getString(3) + " " + row.getObject(4));
            }
        }
        return rows;
    }

    private static TableReader open(Path path) throws SQLException, IOException {
        return new TableReader(path, rootOf(path));
    }

    /** Rows that go on in other pages are named by their keys only. */
    private static List<String> read(Path path, boolean backwards) throws SQLException, IOException {
        List<String> rows = new ArrayList<>();
        try (TableReader reader = open(path)) {
            for (int i = 0; i < reader.leaves(); i++) {
                int leaf = backwards ? reader.leaves() - 1 - i : i;
                reader.forEach(leaf, backwards, reader.buffer(), reader.row(COLUMNS), row -> rows.add(words(row)));
            }
        }
        return rows;
    }

    private static String words(TableReader.Row row) {
        if (!row.isWhole()) {
            return row.key() + " …";
        }
        String text =
                row.isText(2) ? new String(row.bytes(), row.start(2), row.length(2), StandardCharsets.UTF_8) : null;
        return row.key() + " " + (row.isNull(1) ? null : (Object) row.number(1, 0)) + " " + text + " "
                + (row.isNull(3) ? null : (Object) row.number(3, 0));
    }

    private static void assertAgrees(List<String> asked, List<String> read) {
        assertEquals(asked.size(), read.size());
        for (int i = 0; i < asked.size(); i++) {
            String row = read.get(i);
            if (row.endsWith("…")) {
                assertTrue(asked.get(i).startsWith(row.substring(0, row.length() - 1)), row);
            } else {
                assertEquals(asked.get(i), row);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4_096, 16_384, 65_536})
    void readsWhatSqliteReadsInBothDirections(int pageSize) throws Exception {
        Path path = file(pageSize, 3_000);
        List<String> asked = asked(path);
        List<String> read = read(path, false);
        assertAgrees(asked, read);
        assertTrue(read.stream().anyMatch(row -> row.endsWith("…")), "some rows go on in other pages");
        List<String> reversed = read(path, true);
        Collections.reverse(reversed);
        assertAgrees(asked, reversed);
    }

    @Test
    void anEmptyTableHasNoRows() throws Exception {
        assertEquals(List.of(), read(file(4_096, 0), false));
    }

    @Test
    void damagedBytesEndInASentenceOrInRowsButInNothingElse() throws Exception {
        Path path = file(1_024, 400);
        byte[] whole = Files.readAllBytes(path);
        Path damaged = folder.resolve("damaged.db");
        int root = rootOf(path);
        int refused = 0;
        for (int attempt = 0; attempt < 400; attempt++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 20; i++) {
                bytes[1_024 + random.nextInt(bytes.length - 1_024)] = (byte) random.nextInt(256);
            }
            Files.write(damaged, attempt % 4 == 0 ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes);
            try (TableReader reader = new TableReader(damaged, root)) {
                for (int leaf = 0; leaf < reader.leaves(); leaf++) {
                    reader.forEach(leaf, false, reader.buffer(), reader.row(COLUMNS), TableReader.Row::key);
                }
            } catch (IOException e) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " of 400 were noticed");
    }

    @Test
    void whatIsNoTableIsRefused() throws Exception {
        Path path = folder.resolve("text.db");
        Files.writeString(path, "no database at all, but long enough to hold a header, and then some. ".repeat(4));
        assertThrows(IOException.class, () -> new TableReader(path, 1).close());
    }

    private static int rootOf(Path path) throws SQLException {
        try (Connection connection = connect(path);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = 't'")) {
            return row.getInt(1);
        }
    }
}
