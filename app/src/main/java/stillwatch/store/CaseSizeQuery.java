package stillwatch.store;

/** How much is in the case. Cheap: exchanges are summed from the totals that were written at import. */
public final class CaseSizeQuery {
    private final CaseFile file;

    public CaseSizeQuery(CaseFile file) {
        this.file = file;
    }

    public record CaseSize(long accounts, long exchanges) {}

    public CaseSize ask() {
        return file.read(connection -> new CaseSize(
                Sql.number(connection, "SELECT count(*) FROM account"),
                Sql.number(connection, "SELECT sum(exchanges) FROM account_total")));
    }
}
