package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.query.Expression;

/**
 * The accounts of the case as a table shows them. First which accounts, in which order, as bare keys (100,000 are a few
 * hundred kilobytes); then the rows that are in sight.
 */
public final class AccountListQuery {
    private final CaseFile file;

    public AccountListQuery(CaseFile file) {
        this.file = file;
    }

    /** What the table can be sorted by. */
    public enum Order {
        ID("a.account_id"),
        ORGANIZATION("a.organization_id"),
        COUNTRY("a.country"),
        PLAN("a.plan"),
        VERIFICATION("a.verification"),
        STATUS("a.status"),
        EXCHANGES("t.exchanges"),
        OUTPUT_TOKENS("t.output_tokens"),
        FIRST_SEEN("t.first_at_millis"),
        LAST_SEEN("t.last_at_millis"),
        CAMPAIGN("(SELECT min(c.id) FROM campaign_member m JOIN campaign c ON c.key = m.campaign_key"
                + " WHERE m.account_key = a.key AND m.membership <> 'crowd')");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** Words that the export did not give are {@code null}; times are {@code null} for an account without exchanges. */
    public record Row(
            long accountKey,
            String accountId,
            String organizationId,
            String country,
            String plan,
            String verification,
            String status,
            long exchanges,
            long outputTokens,
            Long firstAtMillis,
            Long lastAtMillis,
            String campaigns,
            String tags) {}

    /** @return the keys of all accounts that fit, in order; accounts that lack the sorted value come last */
    public List<Long> keys(Expression accounts, Order order, boolean descending) {
        ExpressionSql question =
                ExpressionSql.accountKeys(accounts, order.sql + (descending ? " DESC" : "") + " NULLS LAST, ");
        return file.read(
                connection -> Sql.list(connection, question.sql(), row -> row.getLong(1), question.arguments()));
    }

    /** @return the accounts' ids, in the order of the keys; for acts on all that fit */
    public List<String> ids(List<Long> accountKeys) {
        return file.read(connection -> {
            Map<Long, String> found = new HashMap<>();
            Sql.forEach(
                    connection,
                    "SELECT key, account_id FROM account WHERE key IN (SELECT value FROM json_each(?))",
                    row -> found.put(row.getLong(1), row.getString(2)),
                    accountKeys.toString());
            return accountKeys.stream().map(found::get).toList();
        });
    }

    /** @return the rows of these accounts, in the order of the keys */
    public List<Row> rows(List<Long> accountKeys) {
        return file.read(connection -> {
            Map<Long, Row> found = new HashMap<>();
            find(connection, accountKeys, found);
            List<Row> rows = new ArrayList<>(accountKeys.size());
            accountKeys.forEach(key -> rows.add(found.get(key)));
            return rows;
        });
    }

    private static void find(Connection connection, List<Long> keys, Map<Long, Row> found) throws SQLException {
        Sql.forEach(
                connection,
                "SELECT a.key, a.account_id, a.organization_id, a.country, a.plan, a.verification, a.status,"
                        + " coalesce(t.exchanges, 0) AS exchanges, coalesce(t.output_tokens, 0) AS output_tokens,"
                        + " t.first_at_millis, t.last_at_millis,"
                        + " (SELECT group_concat(c.id, ', ') FROM campaign_member m"
                        + " JOIN campaign c ON c.key = m.campaign_key WHERE m.account_key = a.key"
                        + " AND m.membership <> 'crowd') AS campaigns,"
                        + " (SELECT group_concat(g.name, ', ') FROM tagging p JOIN tag g ON g.key = p.tag_key"
                        + " WHERE p.subject_kind = 'account' AND p.subject_id = a.account_id) AS tags"
                        + " FROM account a LEFT JOIN account_total t ON t.account_key = a.key"
                        + " WHERE a.key IN (SELECT value FROM json_each(?))",
                row -> found.put(
                        row.getLong("key"),
                        new Row(
                                row.getLong("key"),
                                row.getString("account_id"),
                                row.getString("organization_id"),
                                row.getString("country"),
                                row.getString("plan"),
                                row.getString("verification"),
                                row.getString("status"),
                                row.getLong("exchanges"),
                                row.getLong("output_tokens"),
                                Sql.longOrNull(row, "first_at_millis"),
                                Sql.longOrNull(row, "last_at_millis"),
                                row.getString("campaigns"),
                                row.getString("tags"))),
                keys.toString());
    }
}
