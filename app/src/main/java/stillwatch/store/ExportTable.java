package stillwatch.store;

import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.casework.ProducedItem;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/** Packages that left the program. */
public final class ExportTable {
    static final String ACTION = "export";

    private final CaseFile file;

    public ExportTable(CaseFile file) {
        this.file = file;
    }

    /**
     * Notes a finished package in the table and in the activity log, in one transaction.
     *
     * @param profile the profile's word
     * @param name the package's own name, not where it lies
     * @param digest SHA-256 of its tag manifest
     * @param recipient to whom it goes, in the user's words; may be empty
     * @param items what it carries under production numbers; kept for ever
     */
    public Activity add(
            String campaignId, String profile, String name, String digest, String recipient, List<ProducedItem> items) {
        Entry entry = new Entry(
                ACTION,
                Subject.campaign(campaignId),
                campaignId + ": package " + name + " for " + profile + ", SHA-256 of its tag manifest " + digest
                        + (recipient.isEmpty() ? "" : ", to " + recipient),
                "");
        return file.write(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO export (campaign_id, profile, name, digest, author, at_millis, recipient)"
                            + " VALUES (?,?,?,?,?,?,?)",
                    campaignId,
                    profile,
                    name,
                    digest,
                    file.author(),
                    file.clock().millis(),
                    recipient);
            BatesTable.keep(connection, Sql.number(connection, "SELECT max(key) FROM export"), items);
            // No row changes to take back: what left the program cannot be undone.
            return new ActivityTable(file).append(connection, entry, "[]", null);
        });
    }
}
