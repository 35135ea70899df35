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

    /** When the first exchange arrived, 0 where there is none. */
    public long firstAtMillis() {
        return file.read(connection -> Sql.number(connection, "SELECT min(first_at_millis) FROM account_total"));
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
