package stillwatch.store;

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
                            Sql.list(
                                    connection,
                                    "SELECT exchange_key FROM finding_exchange WHERE finding_key = ? ORDER BY 1",
                                    reference -> reference.getLong(1),
                                    key),
                            Sql.list(
                                    connection,
                                    "SELECT conversation_key FROM finding_conversation WHERE finding_key = ? ORDER BY 1",
                                    reference -> reference.getLong(1),
                                    key));
                },
                campaignKey));
    }

    private static Double doubleOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
