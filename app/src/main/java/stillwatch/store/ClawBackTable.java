package stillwatch.store;

import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.casework.ClawBack;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/** Items that were demanded back. Not a step to undo: a demand that was sent is a fact. */
public final class ClawBackTable {
    private static final String ALL =
            "SELECT x.name, x.digest, x.profile, c.recipient, c.number, c.reason, c.author, c.at_millis"
                    + " FROM clawback c JOIN export x ON x.key = c.export_key";

    private final CaseFile file;

    public ClawBackTable(CaseFile file) {
        this.file = file;
    }

    /** All demands, by time and number. */
    public List<ClawBack> all() {
        return file.read(connection -> Sql.list(
                connection,
                ALL + " ORDER BY c.key",
                row -> new ClawBack(
                        row.getString("name"),
                        row.getString("digest"),
                        row.getString("profile"),
                        row.getString("recipient"),
                        row.getLong("number"),
                        row.getString("reason"),
                        row.getString("author"),
                        row.getLong("at_millis"))));
    }

    /**
     * Demands an item back from the recipient of a package: the item becomes privileged, the demand is kept and logged, all in
     * one transaction.
     *
     * @param exportKey the package
     * @param number the item's production number in it
     * @param recipient to whom the package went
     * @param reason why the item is claimed back
     * @param basis of the privilege, and {@code description} what the item is, for the privilege log
     * @throws CaseFileException where the package did not carry that item, or it was demanded back already
     */
    public Activity claim(
            long exportKey, long number, String recipient, String reason, String basis, String description) {
        return file.write(connection -> {
            String item = Sql.first(
                            connection,
                            "SELECT b.item_kind, b.item_key FROM export_item i JOIN bates b ON b.number = i.number"
                                    + " WHERE i.export_key = ? AND i.number = ? AND i.treatment <> 'withheld'",
                            row -> row.getString(1) + " " + row.getLong(2),
                            exportKey,
                            number)
                    .orElseThrow(() -> new CaseFileException("That package did not carry number " + number + "."));
            if (Sql.number(
                            connection,
                            "SELECT count(*) FROM clawback WHERE export_key = ? AND number = ?",
                            exportKey,
                            number)
                    > 0) {
                throw new CaseFileException("That item was demanded back from this recipient already.");
            }
            String[] parts = item.split(" ");
            if (!parts[0].equals("conversation") && !parts[0].equals("exchange")) {
                throw new CaseFileException(
                        "Only conversations and exchanges can be claimed back, not a row of kind " + parts[0] + ".");
            }
            Subject subject = new Subject(Subject.Kind.ofWord(parts[0]), parts[1]);
            PrivilegeTable.mark(file, connection, subject, basis, description);
            Sql.update(
                    connection,
                    "INSERT INTO clawback (export_key, number, recipient, reason, author, at_millis)"
                            + " VALUES (?,?,?,?,?,?)",
                    exportKey,
                    number,
                    recipient,
                    reason,
                    file.author(),
                    file.clock().millis());
            String label = BatesTable.label(BatesTable.prefix(connection), number);
            String name = Sql.first(
                            connection, "SELECT name FROM export WHERE key = ?", row -> row.getString(1), exportKey)
                    .orElseThrow();
            Entry entry = new Entry(
                    "clawback",
                    subject,
                    "Claimed back " + label + " of package " + name + " from " + recipient,
                    reason);
            return new ActivityTable(file).append(connection, entry, "[]", null);
        });
    }
}
