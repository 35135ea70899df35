package stillwatch.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB's import: one statement into a new database file, then a checkpoint. Prints what the statement alone took. */
final class DuckDbRead {
    private DuckDbRead() {}

    /** @param arguments the database to make, the CSV file or a pattern for several */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + Path.of(arguments[0]));
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("CREATE TABLE e AS SELECT * FROM read_csv('" + arguments[1].replace("'", "''") + "')");
            System.out.println("statement " + (System.nanoTime() - start) / 1e9);
            statement.execute("CHECKPOINT");
        }
    }
}
