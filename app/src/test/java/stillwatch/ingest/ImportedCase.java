package stillwatch.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/** A case in a test's folder: imports into it, and looks at it as any other program would. */
final class ImportedCase {
    private final Path folder;
    private final Path path;
    private final long leastExpectedBytes;

    ImportedCase(Path folder) {
        this(folder, "case", 0);
    }

    private ImportedCase(Path folder, String name, long leastExpectedBytes) {
        this.folder = folder;
        this.leastExpectedBytes = leastExpectedBytes;
        path = folder.resolve(name + ".stillwatch");
    }

    /** Another case over the same files, imported as if they were large. */
    ImportedCase large() {
        return new ImportedCase(folder, "large", Long.MAX_VALUE);
    }

    Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] content) throws IOException {
        Path target = folder.resolve("data").resolve(name);
        Files.createDirectories(target.getParent());
        return Files.write(target, content);
    }

    ImportReport importAll() {
        return importPaths(ImportOptions.recognised(), folder.resolve("data"));
    }

    ImportReport importPaths(ImportOptions options, Path... paths) {
        return importPaths(options, Progress.silent(), paths);
    }

    ImportReport importPaths(ImportOptions options, Progress progress, Path... paths) {
        try (CaseFile file = CaseFile.openOrCreate(path, "Ada", Clock.systemUTC())) {
            return new Importer(file, leastExpectedBytes).run(List.of(paths), options, progress);
        }
    }

    /** The rows of an answer, the fields of each joined by {@code |}. */
    List<String> ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    fields.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", fields));
            }
            return rows;
        }
    }

    byte[] bytes(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getBytes(1);
        }
    }
}
