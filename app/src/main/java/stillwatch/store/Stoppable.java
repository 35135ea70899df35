package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.ProgressHandler;
import stillwatch.task.Progress;

/** Statements that end soon after their work was cancelled, also in the middle of one that changes a hundred thousand rows. */
final class Stoppable {
    /** A few milliseconds' worth of SQLite's virtual machine: asking costs nothing beside it. */
    private static final int INSTRUCTIONS = 20_000;

    private Stoppable() {}

    /** Statements on one connection. */
    interface Statements<T> {
        T run() throws SQLException;
    }

    /** @throws stillwatch.task.CancelledException where the progress asks to stop; the caller rolls back */
    static <T> T run(Connection connection, Progress progress, Statements<T> statements) throws SQLException {
        ProgressHandler.setHandler(connection, INSTRUCTIONS, new ProgressHandler() {
            @Override
            protected int progress() {
                return progress.cancellation().isRequested() ? 1 : 0;
            }
        });
        try {
            return statements.run();
        } catch (SQLException e) {
            // SQLite calls it an interruption.
            progress.check();
            throw e;
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }
}
