package stillwatch.ui.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What the picture held before and what was taken back: the undo of the view, apart from the undo of the case's data. */
final class GraphHistory {
    private final Deque<GraphContent> earlier = new ArrayDeque<>();
    private final Deque<GraphContent> undone = new ArrayDeque<>();

    /** A new step leads away from a content; what was taken back before is forgotten. */
    void leave(GraphContent content) {
        earlier.push(content);
        undone.clear();
    }

    boolean canUndo() {
        return !earlier.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    Optional<GraphContent> undo(GraphContent now) {
        return move(earlier, undone, now);
    }

    Optional<GraphContent> redo(GraphContent now) {
        return move(undone, earlier, now);
    }

    private static Optional<GraphContent> move(Deque<GraphContent> from, Deque<GraphContent> to, GraphContent now) {
        Optional<GraphContent> next = Optional.ofNullable(from.poll());
        next.ifPresent(content -> to.push(now));
        return next;
    }
}
