package stillwatch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import stillwatch.task.Progress;

/**
 * For a case that holds no exchanges yet: the import writes a whole case beside it, which then takes its place. Few rows go by
 * statements into a copy of the case, the many as pages into a new file; in the end SQLite copies the few to the many. The
 * case itself is not touched until the new one is complete and on the disk.
 */
final class NewCasePlace implements ImportPlace {
    private final CaseFile file;
    private final CaseFile.Writing held;
    private final Path fewRows;
    private final Path complete;
    private Connection connection;

    NewCasePlace(CaseFile file, CaseFile.Writing held) throws SQLException, IOException {
        this.file = file;
        this.held = held;
        complete = ImportPlace.beside(file.path());
        fewRows = complete.resolveSibling(complete.getFileName() + "-few");
        discardFiles();
        file.copyTo(fewRows);
        connection = open(fewRows);
        connection.setAutoCommit(false);
    }

    /** Opens a file that nobody needs if this program dies: without journal and without waiting for the disk. */
    private static Connection open(Path path) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + CaseFile.PAGE_BYTES);
            statement.execute("PRAGMA journal_mode = MEMORY");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -65536");
        }
        return connection;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public StagedRows stageRows() throws SQLException, IOException {
        try (Connection schema = open(complete)) {
            Schema.prepare(schema, complete, true);
        }
        return new StagedRows(complete);
    }

    @Override
    public void complete(ExchangeAppender exchanges, Progress progress) throws SQLException, IOException {
        connection.commit();
        if (exchanges == null) {
            closeConnection();
            Files.move(fewRows, complete);
        } else {
            join(exchanges, progress);
        }
        Durable.force(complete);
        progress.check();
        held.rollback();
        file.replaceBy(complete);
    }

    private void join(ExchangeAppender exchanges, Progress progress) throws SQLException, IOException {
        try (Connection many = open(complete)) {
            Cancelling.watch(many, progress);
            exchanges.removeRepeatedValues(many);
            exchanges.putLongTexts(many);
            connection.setAutoCommit(true);
            closeConnection();
            try (PreparedStatement attach = many.prepareStatement("ATTACH ? AS few")) {
                attach.setString(1, fewRows.toAbsolutePath().toString());
                attach.execute();
            }
            many.setAutoCommit(false);
            List<String> tables = Sql.list(
                    many,
                    "SELECT name FROM few.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                    row -> row.getString(1));
            for (String table : tables) {
                if (!StagedRows.tables().contains(table)) {
                    Sql.update(many, "INSERT INTO main." + table + " SELECT * FROM few." + table);
                }
            }
            many.commit();
        }
    }

    private void closeConnection() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    public void close() {
        try (held) {
            closeConnection();
            discardFiles();
        } catch (SQLException e) {
            throw CaseFileException.of("write", fewRows, e);
        } catch (IOException e) {
            throw CaseFileException.notWritten(complete, e);
        }
    }

    private void discardFiles() throws IOException {
        Files.deleteIfExists(complete);
        Files.deleteIfExists(fewRows);
    }
}
