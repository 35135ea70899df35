package stillwatch.ui.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The views that were looked at, as a tree: going back and then elsewhere opens a branch and forgets nothing.
 * Data is not touched; undoing acts is {@code UndoStack}'s part.
 */
public final class ViewHistory {
    private Visit current;

    public ViewHistory(ScreenId screen, Selection selection) {
        current = new Visit(screen, selection, null);
    }

    /** One view in the tree. */
    public static final class Visit {
        private final ScreenId screen;
        private final Selection selection;
        private final Visit previous;
        private final List<Visit> next = new ArrayList<>();

        private Visit(ScreenId screen, Selection selection, Visit previous) {
            this.screen = screen;
            this.selection = selection;
            this.previous = previous;
        }

        public ScreenId screen() {
            return screen;
        }

        public Selection selection() {
            return selection;
        }

        /** Where one went from here, oldest branch first. */
        public List<Visit> next() {
            return List.copyOf(next);
        }
    }

    public Visit current() {
        return current;
    }

    /** The first view of the tree. */
    public Visit root() {
        Visit visit = current;
        while (visit.previous != null) {
            visit = visit.previous;
        }
        return visit;
    }

    /** Goes on from the current view; the same view again is no step. */
    public void visit(ScreenId screen, Selection selection) {
        if (current.screen == screen && current.selection.equals(selection)) {
            return;
        }
        Visit visit = new Visit(screen, selection, current);
        current.next.add(visit);
        current = visit;
    }

    public Optional<Visit> back() {
        return goTo(current.previous);
    }

    /** Along the branch that was taken last. */
    public Optional<Visit> forward() {
        return goTo(current.next.isEmpty() ? null : current.next.get(current.next.size() - 1));
    }

    private Optional<Visit> goTo(Visit visit) {
        if (visit != null) {
            current = visit;
        }
        return Optional.ofNullable(visit);
    }
}
