package stillwatch.ui.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Campaign;
import stillwatch.casework.RedactionRule;
import stillwatch.evidence.content.ContentReview;
import stillwatch.evidence.content.ContentReview.Item;
import stillwatch.evidence.content.ContentReview.Text;
import stillwatch.evidence.content.RedactionCount;
import stillwatch.store.CaseFile;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.RedactionTable;
import stillwatch.task.Progress;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;

/** Decides what of a campaign's quoted content stays out of every package. */
public final class WithholdViewModel {
    private final CaseSession session;
    private final LatestAnswer<State> reading;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);

    /**
     * @param campaignId empty where the case has no campaign
     * @param items what a package would quote
     * @param rules every rule with what it takes out of this campaign's content
     */
    public record State(String campaignId, List<Item> items, List<CountedRule> rules) {
        static final State NOTHING = new State("", List.of(), List.of());

        /** How many items are privileged or lost a span. */
        public long touched() {
            return items.stream()
                    .filter(item -> item.mark().isPresent() || !item.spans().isEmpty())
                    .count();
        }
    }

    public record CountedRule(RedactionRule rule, long count) {}

    public WithholdViewModel(CaseSession session) {
        this.session = session;
        this.reading = new LatestAnswer<>(session.jobs(), state::set);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    CaseSession session() {
        return session;
    }

    /** Reads what a package on that campaign would quote. */
    public void look(Optional<Campaign> campaign) {
        reading.ask(
                () -> campaign.isEmpty() ? State.NOTHING : read(campaign.get().id()));
    }

    private State read(String campaignId) throws java.io.IOException {
        CaseFile file = session.file();
        ContentReview review = new ContentReview(file, Progress.silent());
        List<CountedRule> rules = new java.util.ArrayList<>();
        for (RedactionRule rule : new RedactionTable(file).rules()) {
            rules.add(new CountedRule(rule, total(review.preview(campaignId, rule))));
        }
        return new State(campaignId, review.items(campaignId), List.copyOf(rules));
    }

    private static long total(List<RedactionCount> counts) {
        return counts.stream().mapToLong(RedactionCount::count).sum();
    }

    /** Tells how often a rule would take something out of the campaign, in a sentence. */
    public void preview(String field, String pattern, Consumer<String> words) {
        String campaign = state.get().campaignId();
        session.jobs()
                .ask(
                        () -> {
                            RedactionTable.check(field, pattern);
                            return new ContentReview(session.file(), Progress.silent())
                                    .preview(campaign, new RedactionRule(0, "preview", field, pattern, ""));
                        },
                        counts -> words.accept(words(counts)));
    }

    private static String words(List<RedactionCount> counts) {
        if (counts.isEmpty()) {
            return "Finds nothing in this campaign's content.";
        }
        StringBuilder words = new StringBuilder("Takes out ");
        for (int i = 0; i < counts.size(); i++) {
            words.append(i == 0 ? "" : ", ")
                    .append(counts.get(i).count())
                    .append(" × ")
                    .append(counts.get(i).field());
        }
        return words.append('.').toString();
    }

    public void addRule(String name, String field, String pattern, String reason) {
        session.act(() -> new RedactionTable(session.file()).addRule(name, field, pattern, reason));
    }

    public void removeRule(RedactionRule rule) {
        session.act(() -> new RedactionTable(session.file()).removeRule(rule));
    }

    /** Takes a span of one text out of every package. */
    public void redact(Item item, Text text, int start, int end, String reason) {
        session.act(() -> new RedactionTable(session.file())
                .addSpan(item.subject(), text.field(), text.messageIndex(), start, end, reason));
    }

    /** Gives back everything that was redacted by hand in an item. */
    public void showAgain(Item item) {
        session.act(() -> item.spans().forEach(new RedactionTable(session.file())::removeSpan));
    }

    public void mark(Item item, String basis, String description) {
        session.act(() -> new PrivilegeTable(session.file()).mark(List.of(item.subject()), basis, description));
    }

    public void lift(Item item) {
        session.act(() -> new PrivilegeTable(session.file()).lift(List.of(item.subject())));
    }
}
