package stillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import stillwatch.casework.Finding;

/** The reasons for and against a campaign, strongest contribution first, each with a sample of what it rests on. */
public final class FindingListQuery {
    private final CaseFile file;

    public FindingListQuery(CaseFile file) {
        this.file = file;
    }

    public List<Finding> ask(long campaignKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM finding WHERE campaign_key = ? ORDER BY counter_evidence, abs(contribution) DESC, key",
                row -> {
                    long key = row.getLong("key");
                    return new Finding(
                            row.getBoolean("counter_evidence"),
                            row.getString("signal"),
                            row.getDouble("strength"),
                            row.getDouble("contribution"),
                            row.getString("text"),
                            doubleOrNull(row, "observed"),
                            doubleOrNull(row, "expected"),
                            references(connection, "exchange", key),
                            references(connection, "conversation", key),
                            doubleOrNull(row, "log_odds"),
                            references(connection, "account", key),
                            row.getString("basis"));
                },
                campaignKey));
    }

    private static List<Long> references(Connection connection, String what, long findingKey) throws SQLException {
        return Sql.list(
                connection,
                "SELECT " + what + "_key FROM finding_" + what + " WHERE finding_key = ? ORDER BY 1",
                reference -> reference.getLong(1),
                findingKey);
    }

    private static Double doubleOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
