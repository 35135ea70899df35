package stillwatch.store;

import java.util.Collection;
import java.util.List;

/** A few facts of given accounts, for marks and lists; in the order of their keys. */
public final class AccountFactsQuery {
    private final CaseFile file;

    public AccountFactsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * Words that the export did not give are {@code null}.
     *
     * @param source the file with the account's own row; {@code null} where it is known from exchanges only
     * @param line where in it; 0 without a source
     */
    public record Facts(
            long key,
            String accountId,
            String organizationId,
            String plan,
            String status,
            long exchanges,
            String source,
            long line) {
        /** Whether the provider has stopped the account. */
        public boolean isStopped() {
            return "banned".equals(status) || "suspended".equals(status);
        }
    }

    public List<Facts> ask(Collection<Long> accountKeys) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT a.key, a.account_id, a.organization_id, a.plan, a.status, coalesce(t.exchanges, 0) AS exchanges,"
                        + " s.name AS source, coalesce(a.line, 0) AS line FROM account a"
                        + " LEFT JOIN account_total t ON t.account_key = a.key LEFT JOIN source s ON s.key = a.source_key"
                        + " WHERE a.key IN (SELECT value FROM json_each(?)) ORDER BY a.key",
                row -> new Facts(
                        row.getLong("key"),
                        row.getString("account_id"),
                        row.getString("organization_id"),
                        row.getString("plan"),
                        row.getString("status"),
                        row.getLong("exchanges"),
                        row.getString("source"),
                        row.getLong("line")),
                accountKeys.toString()));
    }
}
