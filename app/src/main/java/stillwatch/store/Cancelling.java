package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/** Lets one long statement be cancelled: SQLite asks every so many of its own steps whether to go on. */
final class Cancelling {
    /** About a millisecond's worth. */
    private static final int STEPS = 20_000;

    private Cancelling() {}

    static void watch(Connection connection, Progress progress) throws SQLException {
        ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                return progress.cancellation().isRequested() ? 1 : 0;
            }
        });
    }

    static void unwatch(Connection connection) throws SQLException {
        ProgressHandler.clearHandler(connection);
    }

    /** The exception for the user: a statement that was interrupted because of {@link #watch} was cancelled. */
    static RuntimeException explained(String act, CaseFile file, SQLException e) {
        return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_INTERRUPT.code
                ? new CancelledException()
                : CaseFileException.of(act, file.path(), e);
    }
}
