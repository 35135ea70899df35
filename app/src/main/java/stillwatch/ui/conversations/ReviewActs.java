package stillwatch.ui.conversations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.ReviewKeysTable;
import stillwatch.store.ReviewKeysTable.ReviewKey;
import stillwatch.store.TagTable;
import stillwatch.store.UndoStack;
import stillwatch.ui.workspace.CaseSession;

/** Verdicts and tags by key, and taking the last one back. Used from the screen's thread. */
final class ReviewActs {
    /** Colour and meaning of the tags that come with the first bindings. */
    private static final Map<String, List<String>> KNOWN_TAGS = Map.of(
            "harvest", List.of("#c4432b", "Takes part in harvesting the model's outputs"),
            "suspicious", List.of("#b8860b", "Looks like harvesting; needs a second look"),
            "benign", List.of("#1a7f5a", "Ordinary or documented use"),
            "unclear", List.of("#5b6670", "The content does not decide it"),
            "quote", List.of("#0969da", "Worth quoting in the package"));

    private static final List<String> OTHER_TAG = List.of("#6f4fb0", "Put on during review");

    private final CaseSession session;
    private final QueueViewModel queue;
    private final ReadOnlyObjectWrapper<ReviewKeys> keys = new ReadOnlyObjectWrapper<>(ReviewKeys.FIRST);
    private final Deque<Step> steps = new ArrayDeque<>();

    /** What was done by key: on which conversation, and the log's entry. */
    private record Step(long conversationKey, long activity) {}

    ReviewActs(CaseSession session, QueueViewModel queue) {
        this.session = session;
        this.queue = queue;
    }

    ReadOnlyObjectProperty<ReviewKeys> keys() {
        return keys.getReadOnlyProperty();
    }

    /** Reads the case's bindings. */
    void refresh() {
        session.jobs()
                .ask(
                        () -> new ReviewKeysTable(session.file()).all(),
                        all -> keys.set(all.isEmpty() ? ReviewKeys.FIRST : new ReviewKeys(all)));
    }

    void bind(ReviewKeys next) {
        session.jobs()
                .ask(
                        () -> {
                            new ReviewKeysTable(session.file()).replace(next.keys());
                            return next;
                        },
                        keys::set);
    }

    /** Puts a key's tag on the open conversation; after a verdict the next unreviewed one comes. */
    void put(ReviewKey key) {
        session.selection()
                .get()
                .conversationKey()
                .ifPresent(conversation -> change(
                        conversation,
                        () -> new TagTable(session.file())
                                .add(tag(key.tag()), List.of(Subject.conversation(conversation))),
                        key.verdict(),
                        "This conversation is tagged \"" + key.tag() + "\" already."));
    }

    /** Takes a key's tag off the open conversation. */
    void takeOff(ReviewKey key) {
        session.selection()
                .get()
                .conversationKey()
                .ifPresent(conversation -> change(
                        conversation,
                        () -> {
                            TagTable tags = new TagTable(session.file());
                            return find(tags, key.tag())
                                    .flatMap(tag -> tags.remove(tag, List.of(Subject.conversation(conversation))));
                        },
                        false,
                        "This conversation is not tagged \"" + key.tag() + "\"."));
    }

    /** A change that may turn out to change nothing. */
    private interface Change {
        Optional<Activity> make();
    }

    private void change(long conversation, Change change, boolean goOn, String nothing) {
        session.jobs().ask(change::make, entry -> {
            entry.ifPresentOrElse(done -> steps.push(new Step(conversation, done.seq())), () -> session.problems()
                    .notice(nothing));
            if (goOn && !queue.nextUnreviewed()) {
                session.problems().notice("Nothing unreviewed is left in this queue.");
            }
            session.changed();
        });
    }

    private Tag tag(String name) {
        TagTable tags = new TagTable(session.file());
        List<String> looks = KNOWN_TAGS.getOrDefault(name, OTHER_TAG);
        return find(tags, name).orElseGet(() -> tags.create(name, looks.get(0), looks.get(1)));
    }

    private static Optional<Tag> find(TagTable tags, String name) {
        return tags.all().stream().filter(tag -> tag.name().equals(name)).findFirst();
    }

    /** Goes back to the conversation that was judged last and takes that back, in one step. */
    void backAndUndo() {
        if (steps.isEmpty()) {
            session.problems().notice("Nothing was judged here since the case was opened.");
            return;
        }
        Step last = steps.peek();
        session.jobs().ask(() -> takeBack(last), taken -> {
            queue.open(last.conversationKey());
            if (taken.settled()) {
                steps.pop();
            }
            session.problems().notice(taken.words());
            session.changed();
        });
    }

    /** @param settled whether the step is undone now, by this or before */
    private record TakenBack(boolean settled, String words) {}

    private TakenBack takeBack(Step last) {
        UndoStack undo = new UndoStack(session.file());
        long newest = undo.nextUndo().map(Activity::seq).orElse(0L);
        if (newest == last.activity()) {
            return new TakenBack(true, undo.undo().map(Activity::summary).orElse(""));
        }
        return newest < last.activity()
                ? new TakenBack(true, "That was undone already.")
                : new TakenBack(
                        false,
                        "Something else was done since, so nothing was undone. Ctrl+Z undoes the newest change of the case.");
    }
}
