package stillwatch.store;

import java.util.Collection;
import java.util.List;

/** Given accounts as a list of originals shows them: the provider's own row, and the place in the file where it was read. */
public final class AccountRowsQuery {
    private final CaseFile file;

    public AccountRowsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * Words that the export did not give are {@code null}.
     *
     * @param source the file with the account's own row; {@code null} where it is known from exchanges only
     * @param line where in it; 0 without a source
     */
    public record Row(
            long key,
            String accountId,
            String organizationId,
            String paymentId,
            String deviceId,
            String signupIp,
            Long createdAtMillis,
            String plan,
            String status,
            Long statusAtMillis,
            long exchanges,
            String source,
            long line) {}

    /** Those with the same payment instrument stand together, then those with the same device; else by id. */
    public List<Row> ask(Collection<Long> accountKeys) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT a.key, a.account_id, a.organization_id, a.payment_id, a.device_id, a.signup_ip, a.created_at_millis,"
                        + " a.plan, a.status, a.status_at_millis, coalesce(t.exchanges, 0) AS exchanges, s.name AS source,"
                        + " coalesce(a.line, 0) AS line FROM account a"
                        + " LEFT JOIN account_total t ON t.account_key = a.key LEFT JOIN source s ON s.key = a.source_key"
                        + " WHERE a.key IN (SELECT value FROM json_each(?))"
                        + " ORDER BY a.payment_id IS NULL, a.payment_id, a.device_id IS NULL, a.device_id, a.account_id",
                row -> new Row(
                        row.getLong("key"),
                        row.getString("account_id"),
                        row.getString("organization_id"),
                        row.getString("payment_id"),
                        row.getString("device_id"),
                        row.getString("signup_ip"),
                        Sql.longOrNull(row, "created_at_millis"),
                        row.getString("plan"),
                        row.getString("status"),
                        Sql.longOrNull(row, "status_at_millis"),
                        row.getLong("exchanges"),
                        row.getString("source"),
                        row.getLong("line")),
                accountKeys.toString()));
    }
}
