package stillwatch.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A small case as an import and an analysis would leave it, for tests of queries and screens: 240 accounts, three campaigns
 * ({@code C1} large and suspected, {@code C2} under review, {@code C3} on the watch list), their links, reasons and sampled
 * conversations, and ordinary accounts around them. Always the same rows.
 */
public final class FilledCase {
    /** 2026-04-22T00:00Z, when the first exchange was made. */
    public static final long START_MILLIS = 1_776_816_000_000L;

    static final long HOUR_MILLIS = 3_600_000L;
    static final int ACCOUNTS = 240;

    private FilledCase() {}

    public static CaseFile at(Path path) {
        Clock clock = Clock.fixed(Instant.parse("2026-06-10T09:30:00Z"), ZoneOffset.UTC);
        CaseFile file = CaseFile.create(path, "Ada Analyst", clock);
        file.write(connection -> {
            new FilledTraffic(connection).write();
            new FilledConclusions(connection).write();
            return null;
        });
        new ActivityTable(file)
                .note(new ActivityTable.Entry(
                        "import", stillwatch.casework.Subject.ofCase(), "Import of 4 files: 240 accounts", ""));
        return file;
    }

    static String accountId(long key) {
        return String.format("acct-%04d", key);
    }

    /** A repeatable choice out of {@code count}, spread evenly enough for a fixture. */
    static int pick(long row, int salt, int count) {
        long mixed = (row * 2_654_435_761L + salt * 40_503L) & 0x7fffffffL;
        return (int) ((mixed >> 7) % count);
    }

    static void run(Connection connection, String sql, Object... arguments) throws SQLException {
        Sql.update(connection, sql, arguments);
    }
}
