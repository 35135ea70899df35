package stillwatch.ui.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.CaseFile;
import stillwatch.store.ContentCoverTable;
import stillwatch.store.FilledCase;
import stillwatch.store.FilledContent;
import stillwatch.store.ReviewKeysTable.ReviewKey;
import stillwatch.store.ReviewQueueQuery.Item;
import stillwatch.store.TagTable;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

/** A review by its view models: the way through the queue, verdicts, what stays covered. */
class ReviewTest {
    private static final ReviewKey HARVEST = new ReviewKey("1", "harvest", true);
    private static final ReviewKey QUOTE = new ReviewKey("5", "quote", false);

    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;
    private QueueViewModel queue;
    private ContentViewModel content;
    private ReviewActs acts;

    @BeforeEach
    void open() {
        file = FilledContent.addTo(FilledCase.at(folder.resolve("filled.stillwatch")));
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
        session.open(ScreenId.CONVERSATIONS);
        queue = new QueueViewModel(session);
        content = new ContentViewModel(session);
        acts = new ReviewActs(session, queue);
        // The shell refreshes the screen in front whenever the case changed.
        session.changes().addListener(change -> refresh());
        refresh();
    }

    @AfterEach
    void close() {
        file.close();
        assertTrue(session.problems().all().stream().noneMatch(Problems.Problem::error));
    }

    private void refresh() {
        queue.refresh();
        content.refresh();
        acts.refresh();
    }

    private long here() {
        return session.selection().get().conversationKey().orElseThrow();
    }

    private List<Long> keys() {
        return queue.state().get().items().stream().map(Item::key).toList();
    }

    private List<String> tagsOn(long key) {
        return new TagTable(file)
                .on(Subject.conversation(key)).stream().map(Tag::name).toList();
    }

    @Test
    void beginsWithTheMostTellingConversationOpen() {
        assertEquals(keys().get(0), here());
        assertEquals(
                here(),
                content.state().get().opened().orElseThrow().conversation().key());
        queue.previous();
        assertEquals(keys().get(0), here());
        queue.next();
        queue.next();
        assertEquals(keys().get(2), here());
        queue.previous();
        assertEquals(keys().get(1), here());
    }

    @Test
    void aVerdictTagsAndGoesOnWhileTheOrderStays() {
        List<Long> before = keys();
        acts.put(HARVEST);
        assertEquals(List.of("harvest"), tagsOn(before.get(0)));
        assertEquals(before.get(1), here());
        assertEquals(before, keys());
        assertTrue(queue.state().get().items().get(0).isReviewed());
    }

    @Test
    void aTagThatIsNoVerdictStaysAndAltTakesItOff() {
        long first = here();
        acts.put(QUOTE);
        assertEquals(first, here());
        assertEquals(List.of("quote"), tagsOn(first));
        assertEquals("quote", content.state().get().tags().get(0).name());
        acts.takeOff(QUOTE);
        assertEquals(List.of(), tagsOn(first));
    }

    @Test
    void oneKeyGoesBackAndTakesTheVerdictBack() {
        long first = here();
        acts.put(HARVEST);
        assertNotEquals(first, here());
        acts.backAndUndo();
        assertEquals(first, here());
        assertEquals(List.of(), tagsOn(first));
        acts.backAndUndo();
        assertTrue(lastNotice().contains("Nothing was judged"), lastNotice());
    }

    @Test
    void backAndUndoNeverUndoesSomebodyElsesChange() {
        long first = here();
        acts.put(HARVEST);
        new TagTable(file).create("other", "#000000", "made elsewhere");
        acts.backAndUndo();
        assertEquals(List.of("harvest"), tagsOn(first));
        assertTrue(lastNotice().contains("nothing was undone"), lastNotice());
        session.undo();
        acts.backAndUndo();
        assertEquals(List.of(), tagsOn(first));
    }

    private String lastNotice() {
        List<Problems.Problem> all = session.problems().all();
        return all.get(all.size() - 1).message();
    }

    @Test
    void theLastUnreviewedConversationSaysThatNothingIsLeft() {
        queue.choose(choice -> choice.withTechnique(Optional.of("critique")));
        queue.open(FilledContent.LONG);
        acts.put(HARVEST);
        assertTrue(
                session.problems().all().stream().anyMatch(one -> one.message().contains("Nothing unreviewed")));
    }

    @Test
    void whatIsSelectedElsewhereNarrowsTheQueue() {
        session.open(ScreenId.CAMPAIGNS);
        session.open(ScreenId.CONVERSATIONS, Selection.NOTHING.withAccounts(Set.of(200L)));
        refresh();
        assertEquals(List.of(FilledContent.INNOCENT), keys());
        session.select(Selection.NOTHING.withCampaign("C1"));
        queue.choose(choice -> choice.withWhose(stillwatch.ui.workspace.Whose.CAMPAIGN));
        assertTrue(keys().contains(FilledContent.TYPED));
        assertFalse(keys().contains(FilledContent.INNOCENT));
    }

    @Test
    void coveredContentHoldsNoWordUntilItIsRevealedAndTheRevealIsLogged() {
        new ContentCoverTable(file).setCovered(true);
        session.changed();
        assertTrue(content.state().get().covered());
        assertTrue(content.state().get().blocks().stream()
                .noneMatch(block -> block.text().matches(".*[a-wyz].*")));
        assertTrue(content.state().get().template().stream()
                .allMatch(template -> template.uses().isEmpty()));
        long revision = file.revision();
        content.reveal();
        assertFalse(content.state().get().covered());
        assertEquals(revision + 1, file.revision());
        content.reveal();
        assertEquals(revision + 1, file.revision());
        queue.next();
        assertTrue(content.state().get().covered());
    }

    @Test
    void keysThatMeanSomethingElseAreRefusedInWords() {
        assertTrue(ReviewKeys.refusal("J").orElseThrow().contains("goes to the next conversation"));
        assertTrue(ReviewKeys.refusal("Page Up").isPresent());
        assertTrue(ReviewKeys.refusal("7").isEmpty());
        assertTrue(ReviewKeys.refusal(List.of(HARVEST, new ReviewKey("1", "x", true)))
                .orElseThrow()
                .contains("twice"));
        acts.bind(new ReviewKeys(List.of(new ReviewKey("H", "relay", false))));
        refresh();
        assertEquals("relay", acts.keys().get().of("H").orElseThrow().tag());
    }

    @Test
    void aRuleFilterAndUnreviewedOnlyNarrowTogether() {
        queue.choose(choice -> choice.withTechnique(Optional.of("audit_work")).withUnreviewedOnly(true));
        assertEquals(List.of(FilledContent.INNOCENT), keys());
    }
}
