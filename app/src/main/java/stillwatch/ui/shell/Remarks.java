package stillwatch.ui.shell;

import java.util.List;
import stillwatch.casework.Note;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.CaseFile;
import stillwatch.store.NoteTable;
import stillwatch.store.TagTable;

/**
 * The tags and notes on what is selected.
 *
 * @param subjects what they are on; for several only tags can be given, and {@code tags} and {@code notes} are empty
 */
record Remarks(List<Subject> subjects, List<Tag> tags, List<Note> notes) {
    static Remarks on(CaseFile file, List<Subject> subjects) {
        if (subjects.size() != 1) {
            return new Remarks(subjects, List.of(), List.of());
        }
        Subject subject = subjects.get(0);
        return new Remarks(subjects, new TagTable(file).on(subject), new NoteTable(file).on(subject));
    }

    boolean isAboutOne() {
        return subjects.size() == 1;
    }
}
