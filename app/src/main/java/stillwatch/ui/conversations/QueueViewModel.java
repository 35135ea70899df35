package stillwatch.ui.conversations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Campaign;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.ReviewQueueQuery;
import stillwatch.store.ReviewQueueQuery.Filter;
import stillwatch.store.ReviewQueueQuery.Item;
import stillwatch.store.TagTable;
import stillwatch.store.TechniqueListQuery;
import stillwatch.store.TrafficOf;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;
import stillwatch.ui.workspace.TimeSpan;
import stillwatch.ui.workspace.Whose;

/** The queue and the way through it. Used from the screen's thread. */
final class QueueViewModel {
    /** Nobody reviews more than this in one sitting; the number of all is said beside it. */
    static final int MOST_ITEMS = 5_000;

    private final CaseSession session;
    private final LatestAnswer<QueueState.Answer> answers;
    private final ReadOnlyObjectWrapper<QueueState> state = new ReadOnlyObjectWrapper<>(QueueState.UNKNOWN);
    /** The place of each conversation since the queue was last put in order: judging one must not reshuffle the rest. */
    private final Map<Long, Integer> places = new HashMap<>();

    private QueueChoice choice = QueueChoice.FIRST;

    QueueViewModel(CaseSession session) {
        this.session = session;
        answers = new LatestAnswer<>(session.jobs(), this::show);
        session.selection().addListener((property, before, now) -> follow(before, now));
    }

    ReadOnlyObjectProperty<QueueState> state() {
        return state.getReadOnlyProperty();
    }

    /** Reads the queue anew and keeps its order: what is new comes last. */
    void refresh() {
        QueueChoice asked = choice;
        Selection selection = session.selection().get();
        answers.ask(() -> answer(session.file(), asked, selection));
    }

    /** Puts the queue into the order of expected value again. */
    void reorder() {
        places.clear();
        refresh();
    }

    void choose(UnaryOperator<QueueChoice> change) {
        QueueChoice next = change.apply(choice);
        if (!next.equals(choice)) {
            choice = next;
            reorder();
        }
    }

    private void follow(Selection before, Selection now) {
        boolean narrows = !before.accountKeys().equals(now.accountKeys())
                || !before.campaignId().equals(now.campaignId())
                || choice.withinSpan() && !before.span().equals(now.span());
        if (!narrows) {
            return;
        }
        if (session.screen().get() != ScreenId.CONVERSATIONS) {
            // What was picked elsewhere is what one comes here for; the shell asks for a refresh on the way in.
            choice = choice.withWhose(now.accountKeys().isEmpty() ? Whose.CAMPAIGN : Whose.ACCOUNTS);
            places.clear();
        } else {
            reorder();
        }
    }

    private static QueueState.Answer answer(CaseFile file, QueueChoice choice, Selection selection) {
        Optional<TimeSpan> span = choice.withinSpan() ? selection.span() : Optional.empty();
        Filter filter = new Filter(
                whose(file, choice, selection),
                span.map(TimeSpan::fromMillis),
                span.map(TimeSpan::toMillis),
                choice.technique(),
                choice.tag(),
                choice.unreviewedOnly());
        return new QueueState.Answer(
                choice,
                selection,
                new ReviewQueueQuery(file).ask(filter, MOST_ITEMS),
                new CaseTotalsQuery(file).ask().conversations(),
                new TechniqueListQuery(file).ask(),
                new TagTable(file).all());
    }

    private static TrafficOf whose(CaseFile file, QueueChoice choice, Selection selection) {
        if (choice.whose() == Whose.ACCOUNTS && !selection.accountKeys().isEmpty()) {
            return TrafficOf.accounts(selection.accountKeys());
        }
        return selection
                .campaignId()
                .filter(id -> choice.whose() == Whose.CAMPAIGN)
                .flatMap(new CampaignTable(file)::byId)
                .map(Campaign::key)
                .map(TrafficOf::campaign)
                .orElse(TrafficOf.EVERYBODY);
    }

    private void show(QueueState.Answer answer) {
        List<Item> items = new ArrayList<>(answer.queue().items());
        items.forEach(item -> places.putIfAbsent(item.key(), places.size()));
        items.sort(Comparator.comparing(item -> places.get(item.key())));
        state.set(new QueueState(
                true,
                answer.choice(),
                answer.selection(),
                items,
                answer.queue().matching(),
                answer.queue().unreviewed(),
                answer.inCase(),
                answer.techniques(),
                answer.tags()));
        boolean inFront = session.screen().get() == ScreenId.CONVERSATIONS;
        if (inFront && session.selection().get().conversationKey().isEmpty() && !items.isEmpty()) {
            open(items.get(0).key());
        }
    }

    void open(long conversationKey) {
        session.select(session.selection().get().withConversation(conversationKey));
    }

    private int place() {
        return state.get().placeOf(session.selection().get().conversationKey());
    }

    /** The next conversation in the queue, the last stays. */
    void next() {
        step(place() + 1);
    }

    void previous() {
        step(Math.max(0, place() - 1));
    }

    private void step(int place) {
        List<Item> items = state.get().items();
        if (place < items.size()) {
            open(items.get(place).key());
        }
    }

    /**
     * The next conversation after the open one that nobody has judged, then the ones before it.
     *
     * @return whether there was one
     */
    boolean nextUnreviewed() {
        List<Item> items = state.get().items();
        int here = place();
        for (int step = 1; step < items.size() + (here < 0 ? 1 : 0); step++) {
            Item item = items.get(Math.floorMod(here + step, items.size()));
            if (!item.isReviewed()) {
                open(item.key());
                return true;
            }
        }
        return false;
    }
}
