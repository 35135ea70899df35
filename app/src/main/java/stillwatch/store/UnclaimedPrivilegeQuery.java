package stillwatch.store;

/** How many privileged items left in a package that they were never claimed back from, because they were marked too late. */
public final class UnclaimedPrivilegeQuery {
    private final CaseFile file;

    public UnclaimedPrivilegeQuery(CaseFile file) {
        this.file = file;
    }

    public long ask() {
        return file.read(connection -> Sql.number(
                connection,
                "SELECT count(DISTINCT i.number) FROM privilege p"
                        + " JOIN bates b ON b.item_kind = p.subject_kind AND b.item_key = CAST(p.subject_id AS INTEGER)"
                        + " JOIN export_item i ON i.number = b.number AND i.treatment <> 'withheld'"
                        + " LEFT JOIN clawback c ON c.export_key = i.export_key AND c.number = i.number"
                        + " WHERE p.subject_kind IN ('conversation', 'exchange') AND c.number IS NULL"));
    }
}
