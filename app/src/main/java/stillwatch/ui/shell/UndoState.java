package stillwatch.ui.shell;

import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.store.UndoStack;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;

/** What an undo and a redo would do now, known without asking the case file on the screen's thread. */
final class UndoState {
    private Next next = new Next(Optional.empty(), Optional.empty());

    private record Next(Optional<Activity> undo, Optional<Activity> redo) {}

    UndoState(CaseSession session) {
        UndoStack stack = new UndoStack(session.file());
        LatestAnswer<Next> newest = new LatestAnswer<>(session.jobs(), answer -> next = answer);
        session.changes().subscribe(count -> newest.ask(() -> new Next(stack.nextUndo(), stack.nextRedo())));
    }

    /** Why nothing can be undone; empty where something can. */
    Optional<String> noUndo() {
        return next.undo().isPresent() ? Optional.empty() : Optional.of("nothing was changed that can be undone");
    }

    Optional<String> noRedo() {
        return next.redo().isPresent() ? Optional.empty() : Optional.of("nothing was undone last");
    }
}
