package stillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import stillwatch.casework.Note;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/** Notes in Markdown. Writing, changing and deleting one are acts: logged, and one step to undo each. */
public final class NoteTable {
    private final CaseFile file;
    private final ActivityTable log;

    public NoteTable(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    /** A subject's notes, oldest first. */
    public List<Note> on(Subject subject) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM note WHERE subject_kind = ? AND subject_id = ? ORDER BY key",
                NoteTable::note,
                subject.kind().word(),
                subject.id()));
    }

    public void add(Subject subject, String text) {
        log.act(
                entry("note.add", "Note on ", subject),
                (connection, changes) -> changes.insert(
                        "note",
                        Map.of(
                                "subject_kind", subject.kind().word(),
                                "subject_id", subject.id(),
                                "author", file.author(),
                                "at_millis", file.clock().millis(),
                                "text", text)));
    }

    public void change(Note note, String text) {
        log.act(
                entry("note.change", "Note changed on ", note.subject()),
                (connection, changes) -> changes.update(
                        "note",
                        note.key(),
                        Map.of(
                                "text",
                                text,
                                "author",
                                file.author(),
                                "at_millis",
                                file.clock().millis())));
    }

    public void delete(Note note) {
        log.act(
                entry("note.delete", "Note deleted on ", note.subject()),
                (connection, changes) -> changes.delete("note", note.key()));
    }

    private static Entry entry(String action, String verb, Subject subject) {
        return new Entry(action, subject, verb + subject.kind().word() + " " + subject.id(), "");
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getLong("key"),
                new Subject(Subject.Kind.ofWord(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("author"),
                row.getLong("at_millis"),
                row.getString("text"));
    }
}
