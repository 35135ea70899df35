package stillwatch.ui.conversations;

import java.util.List;
import java.util.Optional;
import stillwatch.casework.Tag;
import stillwatch.store.ReviewQueueQuery.Item;
import stillwatch.store.ReviewQueueQuery.Queue;
import stillwatch.store.TechniqueListQuery.TechniqueCount;
import stillwatch.ui.workspace.Selection;

/**
 * The queue at one moment.
 *
 * @param known whether it was read; before that nothing can be said of it
 * @param selection what was selected when it was asked for
 * @param items in the order of work, which stays while one works
 * @param inCase how many conversations the case holds, whatever the choice
 */
record QueueState(
        boolean known,
        QueueChoice choice,
        Selection selection,
        List<Item> items,
        long matching,
        long unreviewed,
        long inCase,
        List<TechniqueCount> techniques,
        List<Tag> tags) {
    static final QueueState UNKNOWN =
            new QueueState(false, QueueChoice.FIRST, Selection.NOTHING, List.of(), 0, 0, 0, List.of(), List.of());

    /** What the case answered to one asking. */
    record Answer(
            QueueChoice choice,
            Selection selection,
            Queue queue,
            long inCase,
            List<TechniqueCount> techniques,
            List<Tag> tags) {}

    QueueState {
        items = List.copyOf(items);
    }

    /** The place of a conversation in the queue; -1 where it is not in it. */
    int placeOf(Optional<Long> conversationKey) {
        for (int i = 0; i < items.size(); i++) {
            if (conversationKey.isPresent() && items.get(i).key() == conversationKey.get()) {
                return i;
            }
        }
        return -1;
    }
}
