package stillwatch.store;

/** How much is in the case, from the totals that the import wrote. */
public final class CaseTotalsQuery {
    private final CaseFile file;

    public CaseTotalsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param firstAtMillis the first exchange, {@code null} where there is none
     * @param lastAtMillis the last exchange, {@code null} where there is none
     * @param rejects rows that could not be read
     */
    public record Totals(
            long accounts,
            long exchanges,
            long conversations,
            long inputTokens,
            long outputTokens,
            Long firstAtMillis,
            Long lastAtMillis,
            long sources,
            long rejects) {
        public boolean isEmpty() {
            return accounts == 0 && exchanges == 0 && conversations == 0;
        }
    }

    public Totals ask() {
        return file.read(connection -> Sql.first(
                        connection,
                        "SELECT (SELECT count(*) FROM account) AS accounts, coalesce(sum(exchanges), 0) AS exchanges,"
                                + " (SELECT count(*) FROM conversation) AS conversations,"
                                + " coalesce(sum(input_tokens), 0) AS input_tokens,"
                                + " coalesce(sum(output_tokens), 0) AS output_tokens,"
                                + " min(first_at_millis) AS first_at_millis, max(last_at_millis) AS last_at_millis,"
                                + " (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM reject) AS rejects"
                                + " FROM account_total",
                        row -> new Totals(
                                row.getLong("accounts"),
                                row.getLong("exchanges"),
                                row.getLong("conversations"),
                                row.getLong("input_tokens"),
                                row.getLong("output_tokens"),
                                Sql.longOrNull(row, "first_at_millis"),
                                Sql.longOrNull(row, "last_at_millis"),
                                row.getLong("sources"),
                                row.getLong("rejects")))
                .orElseThrow());
    }
}
