package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Subject;
import stillwatch.store.ReviewQueueQuery.Filter;
import stillwatch.store.ReviewQueueQuery.Item;
import stillwatch.store.ReviewQueueQuery.Queue;

class ReviewQueueQueryTest {
    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void fill() {
        file = FilledContent.addTo(FilledCase.at(folder.resolve("filled.stillwatch")));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Queue ask(Filter filter) {
        return new ReviewQueueQuery(file).ask(filter, 1_000);
    }

    private static List<Long> keys(Queue queue) {
        return queue.items().stream().map(Item::key).toList();
    }

    private int place(long key) {
        return keys(ask(Filter.ALL)).indexOf(key);
    }

    private void tag(long key, String name) {
        TagTable tags = new TagTable(file);
        tags.add(tags.create(name, "#000000", "for a test"), List.of(Subject.conversation(key)));
    }

    @Test
    void evidenceComesBeforeContextAndContextBeforeWhatSpeaksForTheAccount() {
        assertTrue(place(FilledContent.TYPED) < place(FilledContent.LOOSE));
        assertTrue(place(FilledContent.LONG) < place(FilledContent.LOOSE));
        assertTrue(place(FilledContent.LOOSE) < place(FilledContent.INNOCENT));
    }

    @Test
    void aNewPatternComesBeforeTheSecondOfATemplate() {
        List<Item> first = ask(Filter.ALL).items().subList(0, 4);
        assertEquals(1, first.stream().filter(item -> item.key() < 1_000).count() - 1);
        assertTrue(first.stream().anyMatch(item -> item.key() == FilledContent.TYPED));
    }

    @Test
    void whatIsTaggedIsReviewedAndComesLast() {
        long first = ask(Filter.ALL).items().get(0).key();
        tag(first, "harvest");
        Queue queue = ask(Filter.ALL);
        Item last = queue.items().get(queue.items().size() - 1);
        assertEquals(first, last.key());
        assertTrue(last.isReviewed());
        assertEquals(List.of("harvest"), last.tags());
        assertEquals(queue.matching() - 1, queue.unreviewed());
    }

    @Test
    void filtersNarrowTogether() {
        long inCampaign = ask(with(TrafficOf.campaign(1), null, null, false)).matching();
        assertTrue(inCampaign > 0 && inCampaign < ask(Filter.ALL).matching());
        assertEquals(List.of(FilledContent.LONG), keys(ask(with(TrafficOf.campaign(1), "critique", null, false))));
        assertEquals(
                List.of(FilledContent.INNOCENT), keys(ask(with(TrafficOf.accounts(List.of(200L)), null, null, true))));
        tag(FilledContent.INNOCENT, "benign");
        assertEquals(List.of(FilledContent.INNOCENT), keys(ask(with(TrafficOf.EVERYBODY, null, "benign", false))));
        assertTrue(keys(ask(with(TrafficOf.accounts(List.of(200L)), null, null, true)))
                .isEmpty());
    }

    private static Filter with(TrafficOf of, String technique, String tag, boolean unreviewedOnly) {
        return new Filter(
                of,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(technique),
                Optional.ofNullable(tag),
                unreviewedOnly);
    }

    @Test
    void aSpanOfTimeLeavesOutWhatLiesOutside() {
        long at = ask(Filter.ALL).items().stream()
                .filter(item -> item.key() == FilledContent.TYPED)
                .findFirst()
                .orElseThrow()
                .atMillis();
        Filter one = new Filter(
                TrafficOf.EVERYBODY, Optional.of(at), Optional.of(at + 1), Optional.empty(), Optional.empty(), false);
        assertEquals(List.of(FilledContent.TYPED), keys(ask(one)));
    }

    @Test
    void listsNoMoreThanAskedForAndCountsAll() {
        Queue queue = new ReviewQueueQuery(file).ask(Filter.ALL, 5);
        assertEquals(5, queue.items().size());
        assertEquals(52, queue.matching());
    }

    @Test
    void opensAConversationWithItsMatchesAndItsPlaceInTheFile() {
        ConversationQuery.Opened opened =
                new ConversationQuery(file).ask(FilledContent.TYPED).orElseThrow();
        assertEquals(5, opened.conversation().messages().size());
        assertEquals(
                List.of(true, false),
                opened.matches().stream().map(QuotedMatchQuery.Match::strict).toList());
        assertEquals("conversations.jsonl", opened.sourceName());
        assertEquals(FilledContent.TYPED, opened.conversation().source().line());
        assertTrue(new ConversationQuery(file).ask(99_999).isEmpty());
    }

    @Test
    void aTemplateNamesWhoUsedItAndWhen() {
        TemplateUsesQuery.Template template =
                new TemplateUsesQuery(file).ask(1, 10).orElseThrow();
        assertEquals(10, template.uses().size());
        assertEquals(48, template.conversations());
        assertTrue(template.firstAtMillis() < template.lastAtMillis());
        assertEquals("C1", template.uses().get(0).campaignId());
    }

    @Test
    void coveringAndRevealingContentIsWrittenIntoTheLog() {
        ContentCoverTable cover = new ContentCoverTable(file);
        assertFalse(cover.isCovered());
        cover.setCovered(true);
        assertTrue(cover.isCovered());
        cover.noteReveal(FilledContent.TYPED, "conv-1001");
        assertTrue(file.<String>read(connection -> Sql.first(
                                connection, "SELECT group_concat(action) FROM activity", row -> row.getString(1))
                        .orElse(""))
                .endsWith("content.cover,content.reveal"));
    }

    @Test
    void remembersTheCasesReviewKeys() {
        ReviewKeysTable keys = new ReviewKeysTable(file);
        assertTrue(keys.all().isEmpty());
        List<ReviewKeysTable.ReviewKey> bound = List.of(new ReviewKeysTable.ReviewKey("7", "relay", true));
        keys.replace(bound);
        assertEquals(bound, keys.all());
    }
}
