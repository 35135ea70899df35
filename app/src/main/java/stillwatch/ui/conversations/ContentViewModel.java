package stillwatch.ui.conversations;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Subject;
import stillwatch.store.CaseFile;
import stillwatch.store.ContentCoverTable;
import stillwatch.store.ConversationQuery;
import stillwatch.store.ConversationQuery.Opened;
import stillwatch.store.MatchedWordsQuery;
import stillwatch.store.TagTable;
import stillwatch.store.TemplateUsesQuery;
import stillwatch.store.TemplateUsesQuery.Template;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;

/**
 * The conversation that the shared selection names, cut into pieces; covered content never leaves this class. Used from the
 * screen's thread.
 */
final class ContentViewModel {
    /** So many uses of a template are listed; the number of all stands above them. */
    static final int MOST_USES = 500;

    private static final int MOST_MATCHES = 1_000;

    private final CaseSession session;
    private final LatestAnswer<ContentState> answers;
    private final ReadOnlyObjectWrapper<ContentState> state = new ReadOnlyObjectWrapper<>(ContentState.NOTHING);
    /** What was revealed since the case was opened: a second look is not a second reveal. */
    private final Set<Long> revealed = new HashSet<>();

    private final Set<Long> revealedTemplates = new HashSet<>();

    ContentViewModel(CaseSession session) {
        this.session = session;
        answers = new LatestAnswer<>(session.jobs(), state::set);
        session.selection().addListener((property, before, now) -> {
            if (session.screen().get() == ScreenId.CONVERSATIONS
                    && !before.conversationKey().equals(now.conversationKey())) {
                refresh();
            }
        });
    }

    ReadOnlyObjectProperty<ContentState> state() {
        return state.getReadOnlyProperty();
    }

    void refresh() {
        Optional<Long> key = session.selection().get().conversationKey();
        Set<Long> seen = Set.copyOf(revealed);
        Set<Long> seenTemplates = Set.copyOf(revealedTemplates);
        answers.ask(() -> answer(session.file(), key, seen, seenTemplates));
    }

    private static ContentState answer(
            CaseFile file, Optional<Long> key, Set<Long> revealed, Set<Long> revealedTemplates) {
        boolean setting = new ContentCoverTable(file).isCovered();
        Optional<Opened> opened = key.flatMap(new ConversationQuery(file)::ask);
        if (opened.isEmpty()) {
            return new ContentState(
                    Optional.empty(), List.of(), false, setting, List.of(), List.of(), Optional.empty(), false);
        }
        Opened one = opened.get();
        boolean covered = setting && !revealed.contains(key.get());
        boolean templateCovered =
                setting && one.templateKey() != null && !revealedTemplates.contains(one.templateKey());
        List<Block> blocks = ContentBlocks.of(one.conversation().messages(), one.matches());
        return new ContentState(
                opened,
                covered ? blocks.stream().map(Block::covered).toList() : blocks,
                covered,
                setting,
                new MatchedWordsQuery(file).ofConversation(key.get(), MOST_MATCHES),
                new TagTable(file).on(Subject.conversation(key.get())),
                template(file, one, templateCovered),
                templateCovered);
    }

    private static Optional<Template> template(CaseFile file, Opened opened, boolean covered) {
        if (opened.templateKey() == null) {
            return Optional.empty();
        }
        Optional<Template> template = new TemplateUsesQuery(file).ask(opened.templateKey(), covered ? 0 : MOST_USES);
        return covered ? template.map(ContentViewModel::withoutWords) : template;
    }

    private static Template withoutWords(Template template) {
        return new Template(
                template.key(),
                "",
                template.conversations(),
                template.accounts(),
                template.organizations(),
                template.firstAtMillis(),
                template.lastAtMillis(),
                template.users(),
                List.of());
    }

    /** Shows the open conversation's content and writes into the log that it was shown. Nothing where it is not covered. */
    void reveal() {
        ContentState now = state.get();
        if (now.covered()) {
            Opened opened = now.opened().orElseThrow();
            long key = opened.conversation().key();
            String name = opened.conversation().conversationId() == null
                    ? "#" + key
                    : opened.conversation().conversationId();
            session.act(() -> new ContentCoverTable(session.file()).noteReveal(key, name), () -> {
                revealed.add(key);
                refresh();
            });
        }
    }

    /** Shows the prompts of all conversations of the template, and writes that into the log. */
    void revealTemplate() {
        ContentState now = state.get();
        now.template()
                .filter(template -> now.templateCovered())
                .ifPresent(template -> session.act(
                        () -> new ContentCoverTable(session.file())
                                .noteTemplateReveal(template.key(), template.conversations()),
                        () -> {
                            revealedTemplates.add(template.key());
                            refresh();
                        }));
    }

    /** Whether this case covers content until it is revealed. */
    void setCovered(boolean covered) {
        session.act(() -> new ContentCoverTable(session.file()).setCovered(covered), () -> {
            revealed.clear();
            revealedTemplates.clear();
            refresh();
        });
    }
}
