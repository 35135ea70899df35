package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillwatch.ingest.FileReport.Status;
import stillwatch.task.Progress;

/**
 * Each preset's cases lie in {@code resources/stillwatch/ingest/cases}, one folder each: the files of a log, and in {@code
 * expected.json} what the case holds after their import, in the words of the dataset format. What a run really made is written to
 * {@code target/preset-cases}.
 */
class PresetCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPECTED = "expected.json";
    private static final Set<String> TIMES = Set.of("timestamp", "created_at", "status_at");

    @TempDir
    Path folder;

    private static Path cases() {
        return Path.of("src/test/resources/stillwatch/ingest/cases");
    }

    static List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(cases())) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyPresetHasACase() throws IOException {
        assertEquals(new Presets().all().stream().map(Mapping::name).sorted().toList(), names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLogBecomesTheRowsAndRejectsOfItsCase(String name) throws Exception {
        ImportedCase imported = new ImportedCase(folder);
        try (Stream<Path> files = Files.list(cases().resolve(name))) {
            for (Path file : files.filter(path -> !path.endsWith(EXPECTED)).toList()) {
                imported.write(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        ImportReport report = imported.importAll();
        ObjectNode actual = actual(report);
        Path written = Files.createDirectories(Path.of("target/preset-cases")).resolve(name + ".json");
        Files.writeString(written, actual.toPrettyString() + "\n");
        assertEquals(
                JSON.readTree(cases().resolve(name).resolve(EXPECTED).toFile()).toPrettyString(),
                actual.toPrettyString());
        for (FileReport file : report.files()) {
            assertTrue(name.equals(file.format().replaceAll("\\+.*", "")), file.toString());
            if (file.status() == Status.IMPORTED) {
                assertEquals(feeds(folder.resolve("data").resolve(file.name())), file.lines());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLogIsPreviewedAsWhatItIs(String name) throws Exception {
        try (Stream<Path> files = Files.list(cases().resolve(name))) {
            List<Path> logs = files.filter(path -> !path.endsWith(EXPECTED)).toList();
            for (FilePreview file : Preview.of(logs, ImportOptions.recognised(), 5, Progress.silent())
                    .files()) {
                assertEquals(name, file.understood().format().replaceAll("\\+.*", ""), file.toString());
            }
        }
    }

    private static long feeds(Path file) throws IOException {
        String text = Files.readString(file);
        return text.chars().filter(c -> c == '\n').count() + (text.endsWith("\n") ? 0 : 1);
    }

    private ObjectNode actual(ImportReport report) throws SQLException, IOException {
        ObjectNode actual = JSON.createObjectNode();
        ObjectNode files = actual.putObject("files");
        for (FileReport file : report.files()) {
            ObjectNode entry = files.putObject(file.name());
            entry.put("status", file.status().name().toLowerCase(java.util.Locale.ROOT));
            if (file.status() == Status.IMPORTED) {
                entry.put("lines", file.lines()).put("rows", file.rows()).put("rejects", file.rejects());
            }
            file.warnings().stream()
                    .filter(warning -> Character.isDigit(warning.charAt(0)))
                    .forEach(warning -> entry.withArray("warnings").add(warning));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.stillwatch"))) {
            for (String view : List.of("accounts", "exchanges", "conversations")) {
                ArrayNode rows = rows(
                        connection,
                        "SELECT * FROM " + view + " WHERE source IS NOT NULL ORDER BY source, line, byte_offset");
                if (!rows.isEmpty()) {
                    actual.set(view, rows);
                }
            }
            actual.set(
                    "rejects",
                    rows(connection, "SELECT source, line, byte_offset, reason FROM rejects ORDER BY 1, 2, 3"));
            checkRaw(connection);
        }
        return actual;
    }

    private static ArrayNode rows(Connection connection, String sql) throws SQLException, IOException {
        ArrayNode rows = JSON.createArrayNode();
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                ObjectNode row = rows.addObject();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    if (result.getObject(i) != null) {
                        String column = result.getMetaData().getColumnLabel(i);
                        row.set(column, value(column, result.getObject(i)));
                    }
                }
            }
        }
        return rows;
    }

    private static JsonNode value(String column, Object value) throws IOException {
        if (TIMES.contains(column)) {
            return JSON.getNodeFactory()
                    .textNode(Instant.ofEpochMilli(((Number) value).longValue()).toString());
        }
        return column.equals("messages") ? JSON.readTree(value.toString()) : JSON.valueToTree(value);
    }

    /** A reject's bytes are those at its place in the file. */
    private void checkRaw(Connection connection) throws SQLException, IOException {
        try (ResultSet rejects =
                connection.createStatement().executeQuery("SELECT source, byte_offset, raw FROM rejects")) {
            while (rejects.next()) {
                byte[] file = Files.readAllBytes(folder.resolve("data").resolve(rejects.getString(1)));
                int offset = rejects.getInt(2);
                byte[] raw = rejects.getBytes(3);
                assertArrayEquals(Arrays.copyOfRange(file, offset, offset + raw.length), raw);
            }
        }
    }
}
