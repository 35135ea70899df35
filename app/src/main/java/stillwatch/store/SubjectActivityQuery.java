package stillwatch.store;

import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;

/** Everything that was done to one subject, oldest first. */
public final class SubjectActivityQuery {
    private final CaseFile file;

    public SubjectActivityQuery(CaseFile file) {
        this.file = file;
    }

    public List<Activity> ask(Subject subject) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM activity WHERE subject_kind = ? AND subject_id = ? ORDER BY seq",
                ActivityTable::activity,
                subject.kind().word(),
                subject.id()));
    }
}
