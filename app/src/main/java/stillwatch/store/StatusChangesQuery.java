package stillwatch.store;

import java.util.List;

/** How many accounts were banned or suspended, bucket by bucket. */
public final class StatusChangesQuery {
    private final CaseFile file;

    public StatusChangesQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param bucket of the grid that was asked for
     * @param status such as {@code banned}
     */
    public record StatusChanges(int bucket, String status, long accounts) {}

    /** Only buckets in which something happened. Only an account's last change is known to the provider's export. */
    public List<StatusChanges> ask(TrafficOf of, TimeGrid grid) {
        String from = of.isEverybody()
                ? "account a WHERE ? = 0 AND"
                : of.accountTable() + " s JOIN account a ON a.key = s.account_key WHERE";
        return file.read(connection -> Sql.list(
                connection,
                "SELECT (a.status_at_millis - ?) / ? AS bucket, a.status, count(*) AS accounts FROM " + from
                        + " a.status IN ('banned', 'suspended') AND a.status_at_millis >= ? AND a.status_at_millis < ?"
                        + " GROUP BY 1, 2 ORDER BY 1, 2",
                row -> new StatusChanges(row.getInt("bucket"), row.getString("status"), row.getLong("accounts")),
                grid.fromMillis(),
                grid.widthMillis(),
                of.isEverybody() ? 0 : of.argument(),
                grid.fromMillis(),
                grid.toMillis()));
    }
}
