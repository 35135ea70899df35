package stillwatch.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Another program that is in the middle of writing to a case, until its standard input ends. */
final class LockHolder {
    private LockHolder() {}

    /** @param arguments the case */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            System.out.println("locked");
            while (System.in.read() >= 0) {
                continue;
            }
            statement.execute("ROLLBACK");
        }
    }
}
