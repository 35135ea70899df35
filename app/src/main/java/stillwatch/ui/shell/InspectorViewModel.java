package stillwatch.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Note;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.NoteTable;
import stillwatch.store.TagTable;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.Selection;

/** What is known about the selection, and the remarks that are made on it. Each remark is one act. */
final class InspectorViewModel {
    private static final List<String> COLORS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b8860b", "#6f4fb0");

    private final CaseSession session;
    private final ReadOnlyObjectWrapper<Inspected> inspected = new ReadOnlyObjectWrapper<>(Inspected.NOTHING);
    private final LatestAnswer<Inspected> newest;

    InspectorViewModel(CaseSession session) {
        this.session = session;
        this.newest = new LatestAnswer<>(session.jobs(), inspected::set);
        session.selection().subscribe(selection -> refresh());
        session.changes().addListener((property, before, now) -> refresh());
    }

    ReadOnlyObjectProperty<Inspected> inspected() {
        return inspected.getReadOnlyProperty();
    }

    private void refresh() {
        Selection selection = session.selection().get();
        newest.ask(() -> Inspected.of(session.file(), selection));
    }

    /** Puts a tag on the subjects; where the case has no tag of that name, it is made first. */
    void tag(List<Subject> subjects, String name) {
        session.act(() -> {
            TagTable table = new TagTable(session.file());
            List<Tag> all = table.all();
            Optional<Tag> known =
                    all.stream().filter(tag -> tag.name().equals(name)).findFirst();
            table.add(known.orElseGet(() -> table.create(name, COLORS.get(all.size() % COLORS.size()), "")), subjects);
        });
    }

    void untag(List<Subject> subjects, Tag tag) {
        session.act(() -> new TagTable(session.file()).remove(tag, subjects));
    }

    void addNote(Subject subject, String text) {
        session.act(() -> new NoteTable(session.file()).add(subject, text));
    }

    void deleteNote(Note note) {
        session.act(() -> new NoteTable(session.file()).delete(note));
    }

    /** Lets the selection go; the screens show everything again. */
    void clear() {
        session.select(Selection.NOTHING);
    }
}
