package stillwatch.store;

import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/** What people do with rejects; each act is an entry in the activity log. */
public final class RejectTable {
    private final ActivityTable log;

    public RejectTable(CaseFile file) {
        this.log = new ActivityTable(file);
    }

    /** Writes down that a rejected row was looked at in a case whose content stays covered. */
    public void noteReveal(String sourceName, long line) {
        log.note(new Entry(
                "content.reveal",
                Subject.ofCase(),
                "Content revealed: rejected row of " + sourceName + ", line " + line,
                ""));
    }

    /**
     * Writes down that rejects left the case.
     *
     * @param how "as a table"
     * @param name of the file that holds them
     */
    public void noteExport(long count, String how, String name) {
        log.note(new Entry(
                "rejects.export",
                Subject.ofCase(),
                "Exported " + count + (count == 1 ? " reject " : " rejects ") + how + " to " + name,
                ""));
    }
}
