package stillwatch.store;

import java.util.Optional;
import stillwatch.casework.Activity;

/**
 * The newest act that changed what a package would say. Exporting and revealing are logged too, but leave the case's content
 * as it was: if they counted, exporting twice in a row could never give the same bytes, because the first export's own entry
 * would be part of the second package.
 */
public final class DocumentedRevisionQuery {
    private final CaseFile file;

    public DocumentedRevisionQuery(CaseFile file) {
        this.file = file;
    }

    /** Empty where nothing was done in the case yet. */
    public Optional<Activity> ask() {
        return file.read(connection -> Sql.first(
                connection,
                "SELECT * FROM activity WHERE action NOT IN (?, 'reveal') AND action NOT LIKE '%.reveal'"
                        + " ORDER BY seq DESC LIMIT 1",
                ActivityTable::activity,
                ExportTable.ACTION));
    }
}
