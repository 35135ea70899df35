package stillwatch.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The case file's version and how a file gets to it: script {@code schema-NNN.sql} leads from version NNN−1 to NNN.
 * SQLite's {@code user_version} holds the version, {@code application_id} says that the file is ours.
 */
final class Schema {
    static final int VERSION = 4;

    /** "STLW" in ASCII, as file(1) and every SQLite tool can read it from the file's header. */
    static final int APPLICATION_ID = 0x53544C57;

    private Schema() {}

    /** Whether the file is what a program leaves that was killed while it made a new case: a database without any table. */
    static boolean isBlank(Path file) {
        try {
            if (Files.size(file) == 0) {
                return true;
            }
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
                return Sql.number(connection, "SELECT count(*) FROM sqlite_schema") == 0
                        && Sql.number(connection, "PRAGMA application_id") == 0;
            }
        } catch (SQLException | IOException e) {
            // Not a database, or not to be read now: whoever opens it will say so.
            return false;
        }
    }

    /** Brings an empty or older file to {@link #VERSION}; refuses a file that is not a case or is newer than this program. */
    static void prepare(Connection connection, Path file, boolean isNew) throws SQLException {
        int version = (int) Sql.number(connection, "PRAGMA user_version");
        int applicationId = (int) Sql.number(connection, "PRAGMA application_id");
        if (!isNew && applicationId != APPLICATION_ID) {
            throw new CaseFileException(
                    file.getFileName() + " is a database of another program, not a Stillwatch case.");
        }
        if (version > VERSION) {
            throw new CaseFileException(file.getFileName() + " was written by a newer Stillwatch (case format "
                    + version + ", this program reads up to " + VERSION
                    + "). Nothing was changed. Open it with the newer program.");
        }
        for (int next = version + 1; next <= VERSION; next++) {
            upgrade(connection, next);
        }
    }

    private static void upgrade(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // sqlite-jdbc runs a script of several statements in one executeUpdate, triggers included.
                statement.executeUpdate(script(version));
                statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                statement.execute("PRAGMA user_version = " + version);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                rollback(statement, e);
                throw e;
            }
        }
    }

    private static void rollback(Statement statement, SQLException cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // On a full disk SQLite has already rolled back by itself; what went wrong first is what is told.
            cause.addSuppressed(e);
        }
    }

    private static String script(int version) {
        String name = String.format("/stillwatch/store/schema-%03d.sql", version);
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
