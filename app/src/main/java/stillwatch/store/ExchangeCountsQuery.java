package stillwatch.store;

/** How many exchanges a case holds and whose they are, without looking at them. */
public final class ExchangeCountsQuery {
    private final CaseFile file;

    public ExchangeCountsQuery(CaseFile file) {
        this.file = file;
    }

    /** Takes an account's key and the number of its exchanges. */
    public interface Visitor {
        void visit(long accountKey, long exchanges);
    }

    /**
     * @param lastKey the largest key of an exchange, 0 where there is none
     * @param firstAtMillis when the first exchange arrived, 0 where there is none
     */
    public record Extent(long lastKey, long firstAtMillis) {}

    public Extent extent() {
        return file.read(connection -> new Extent(
                Sql.number(connection, "SELECT max(key) FROM exchange"),
                Sql.number(connection, "SELECT min(first_at_millis) FROM account_total")));
    }

    public void forEachAccount(Visitor visitor) {
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT account_key, exchanges FROM account_total",
                    row -> visitor.visit(row.getLong(1), row.getLong(2)));
            return null;
        });
    }
}
