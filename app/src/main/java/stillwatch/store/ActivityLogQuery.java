package stillwatch.store;

import java.util.List;
import java.util.function.Consumer;
import stillwatch.casework.Activity;

/** The activity log, newest first for a screen or oldest first for a package. */
public final class ActivityLogQuery {
    private final CaseFile file;

    public ActivityLogQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param text what the summary, action, author, subject or reason must hold; empty for all
     * @param limit at most so many entries
     */
    public List<Activity> newest(String text, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM activity WHERE instr(lower(summary || ' ' || action || ' ' || author || ' ' || subject_id"
                        + " || ' ' || reason), lower(?)) > 0 ORDER BY seq DESC LIMIT ?",
                ActivityTable::activity,
                text,
                limit));
    }

    /** Visits every entry in the order of writing, one at a time. */
    public void forEach(Consumer<Activity> visitor) {
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT * FROM activity ORDER BY seq",
                    row -> visitor.accept(ActivityTable.activity(row)));
            return null;
        });
    }
}
