package stillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.casework.PrivilegeMark;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/** Privilege marks. Marking and lifting are acts: logged in the same transaction, and one step to undo each. */
public final class PrivilegeTable {
    private final CaseFile file;
    private final ActivityTable log;

    public PrivilegeTable(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    /** All marks, oldest first. */
    public List<PrivilegeMark> all() {
        return file.read(
                connection -> Sql.list(connection, "SELECT * FROM privilege ORDER BY key", PrivilegeTable::mark));
    }

    public Optional<PrivilegeMark> on(Subject subject) {
        return all().stream().filter(mark -> mark.subject().equals(subject)).findFirst();
    }

    /**
     * Marks all given subjects that carry no mark yet.
     *
     * @param subjects conversations, exchanges and notes
     * @param description what they are, without what they say: it stands in the privilege log
     * @return the act; empty where all carry a mark already
     */
    public Optional<Activity> mark(List<Subject> subjects, String basis, String description) {
        return log.act(entry("privilege.mark", "Marked as privileged", subjects), (connection, changes) -> {
            for (Subject subject : subjects) {
                if (key(connection, subject).isEmpty()) {
                    changes.insert("privilege", row(file, subject, basis, description));
                }
            }
        });
    }

    /** Takes marks off; empty where no subject carried one. */
    public Optional<Activity> lift(List<Subject> subjects) {
        return log.act(entry("privilege.lift", "No longer privileged", subjects), (connection, changes) -> {
            for (Subject subject : subjects) {
                Optional<Long> key = key(connection, subject);
                if (key.isPresent()) {
                    changes.delete("privilege", key.get());
                }
            }
        });
    }

    /** Marks a subject inside a running transaction, unless it carries a mark. */
    static void mark(CaseFile file, Connection connection, Subject subject, String basis, String description)
            throws SQLException {
        if (key(connection, subject).isEmpty()) {
            new RowChanges(connection).insert("privilege", row(file, subject, basis, description));
        }
    }

    private static Map<String, Object> row(CaseFile file, Subject subject, String basis, String description) {
        return Map.of(
                "subject_kind", subject.kind().word(),
                "subject_id", subject.id(),
                "basis", basis,
                "description", description,
                "author", file.author(),
                "at_millis", file.clock().millis());
    }

    private static Optional<Long> key(Connection connection, Subject subject) throws SQLException {
        return Sql.first(
                connection,
                "SELECT key FROM privilege WHERE subject_kind = ? AND subject_id = ?",
                row -> row.getLong(1),
                subject.kind().word(),
                subject.id());
    }

    private static Entry entry(String action, String verb, List<Subject> subjects) {
        if (subjects.size() == 1) {
            Subject one = subjects.get(0);
            return new Entry(action, one, verb + ": " + one.kind().word() + " " + one.id(), "");
        }
        return new Entry(action, Subject.ofCase(), verb + ": " + subjects.size() + " items", "");
    }

    private static PrivilegeMark mark(ResultSet row) throws SQLException {
        return new PrivilegeMark(
                row.getLong("key"),
                new Subject(Subject.Kind.ofWord(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("basis"),
                row.getString("description"),
                row.getString("author"),
                row.getLong("at_millis"));
    }
}
