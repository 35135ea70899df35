package stillwatch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import stillwatch.task.Progress;

/**
 * For a case that holds exchanges, and for small imports: everything happens in one transaction of the case. Few rows are
 * written by statements, the many as pages into a database beside the case, from which SQLite copies them in the end.
 */
final class OpenCasePlace implements ImportPlace {
    private static final int PAGE_BYTES = 32_768;

    /** Fewer rows than this part of those that are there are few. */
    private static final int FEW = 10;

    private final CaseFile.Writing writing;
    private final Path staged;
    private boolean isAttached;

    OpenCasePlace(CaseFile file, CaseFile.Writing writing) {
        this.writing = writing;
        staged = ImportPlace.beside(file.path());
    }

    @Override
    public Connection connection() {
        return writing.connection();
    }

    /** Makes the tables word for word as in the case: only then does SQLite copy whole rows instead of single values. */
    @Override
    public StagedRows stageRows() throws SQLException, IOException {
        Files.deleteIfExists(staged);
        try (Connection connection = connectToStaged();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + PAGE_BYTES);
            for (String table : StagedRows.tables()) {
                statement.execute(sqlOf(table));
            }
            statement.execute(sqlOf(StagedRows.BY_ACCOUNT));
        }
        return new StagedRows(staged);
    }

    private String sqlOf(String name) throws SQLException {
        return Sql.first(
                        connection(),
                        "SELECT sql FROM main.sqlite_schema WHERE name = ?",
                        row -> row.getString(1),
                        name)
                .orElseThrow();
    }

    private Connection connectToStaged() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + staged.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
        }
        return connection;
    }

    @Override
    public void complete(ExchangeAppender exchanges, Progress progress) throws SQLException, IOException {
        if (exchanges != null) {
            copy(exchanges);
        }
        progress.check();
        Cancelling.unwatch(connection());
        writing.commit();
    }

    private void copy(ExchangeAppender exchanges) throws SQLException, IOException {
        try (Connection rows = connectToStaged()) {
            exchanges.removeRepeatedValues(rows);
        }
        try (PreparedStatement attach = connection().prepareStatement("ATTACH ? AS staged");
                Statement statement = connection().createStatement()) {
            attach.setString(1, staged.toAbsolutePath().toString());
            attach.execute();
            isAttached = true;
            for (String table : StagedDictionaries.TABLES) {
                statement.executeUpdate("INSERT INTO main." + table + " SELECT * FROM staged." + table);
            }
            copyExchanges(statement);
            copyAccountHours(statement);
        }
        exchanges.putLongTexts(connection());
        exchanges.discardLongTexts();
    }

    /**
     * SQLite copies whole rows and index entries where the table is of the same shape, but into an index that holds some it
     * packs them so loosely that it grows to fifteen times its size. There many rows have the index made anew; few are
     * inserted by account and time, so that each of the index's pages is touched once.
     */
    private void copyExchanges(Statement statement) throws SQLException {
        String copy = "INSERT INTO main.exchange SELECT * FROM staged.exchange";
        long before = Sql.number(connection(), "SELECT max(key) FROM main.exchange");
        long added = Sql.number(connection(), "SELECT count(*) FROM staged.exchange");
        if (before == 0) {
            statement.executeUpdate(copy);
        } else if (added * FEW < before) {
            statement.executeUpdate(copy + " ORDER BY account_key, at_millis");
        } else {
            String index = sqlOf(StagedRows.BY_ACCOUNT);
            statement.executeUpdate("DROP INDEX main." + StagedRows.BY_ACCOUNT);
            statement.executeUpdate("DROP INDEX staged." + StagedRows.BY_ACCOUNT);
            statement.executeUpdate(copy);
            statement.executeUpdate(index);
        }
    }

    private void copyAccountHours(Statement statement) throws SQLException {
        String copy = "INSERT INTO main.account_hour SELECT * FROM staged.account_hour";
        boolean isFirst =
                Sql.number(connection(), "SELECT count(*) FROM (SELECT 1 FROM main.account_hour LIMIT 1)") == 0;
        // The plain form copies whole rows; sums can only be added row by row.
        statement.executeUpdate(
                isFirst
                        ? copy
                        : copy + " WHERE true ON CONFLICT DO UPDATE SET exchanges = exchanges + excluded.exchanges,"
                                + " input_tokens = input_tokens + excluded.input_tokens,"
                                + " output_tokens = output_tokens + excluded.output_tokens");
    }

    @Override
    public void close() {
        try (writing) {
            Cancelling.unwatch(connection());
            if (writing.isOpen()) {
                writing.rollback();
            }
            if (isAttached) {
                // SQLite refuses this inside a transaction.
                Sql.update(connection(), "DETACH staged");
            }
            Files.deleteIfExists(staged);
        } catch (SQLException e) {
            throw CaseFileException.of("write", staged, e);
        } catch (IOException e) {
            throw CaseFileException.notWritten(staged, e);
        }
    }
}
