package stillwatch.ui.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stillwatch.dataset.Message;
import stillwatch.dataset.MessagePart;
import stillwatch.store.QuotedMatchQuery.Match;

class ContentBlocksTest {
    private static final Message TYPED = new Message(
            "assistant",
            List.of(
                    new MessagePart("thinking", "first thought"),
                    new MessagePart("image", ""),
                    new MessagePart("text", "then words")));

    private static Match match(int message, int start, int end) {
        return new Match(1, message, start, end, "rule", "technique", "why", true);
    }

    @Test
    void longTextIsCutIntoSmallPiecesThatGiveTheWholeAgain() {
        String text = "words and more words ".repeat(7_000) + "x".repeat(9_000);
        List<Block> blocks = ContentBlocks.of(List.of(Message.ofText("user", text)), List.of());
        assertTrue(blocks.stream().allMatch(block -> block.text().length() <= ContentBlocks.MOST_CHARACTERS));
        assertEquals(text, blocks.stream().map(Block::text).collect(Collectors.joining()));
        assertEquals(1, blocks.stream().filter(Block::startsMessage).count());
    }

    @Test
    void piecesNeverSplitACharacter() {
        String text = "🜂".repeat(3_000);
        for (Block block : ContentBlocks.of(List.of(Message.ofText("user", text)), List.of())) {
            assertFalse(Character.isLowSurrogate(block.text().charAt(0)));
        }
    }

    @Test
    void aSpanIsMarkedInThePartThatHoldsIt() {
        int start = TYPED.text().indexOf("words");
        List<Block> blocks = ContentBlocks.of(List.of(TYPED), List.of(match(0, start, start + 5)));
        Block.Mark mark = blocks.get(2).marks().get(0);
        assertEquals("words", blocks.get(2).text().substring(mark.start(), mark.end()));
        assertTrue(blocks.get(0).marks().isEmpty());
        assertEquals("assistant message 1, text", ContentBlocks.placeOf(List.of(TYPED), match(0, start, start + 5)));
        assertEquals("assistant message 1, thinking", ContentBlocks.placeOf(List.of(TYPED), match(0, 2, 4)));
    }

    @Test
    void aSpanAcrossPiecesIsMarkedInEachOfThem() {
        String text = "a".repeat(5_000);
        List<Block> blocks = ContentBlocks.of(List.of(Message.ofText("user", text)), List.of(match(0, 1_000, 4_000)));
        assertEquals(
                3_000,
                blocks.stream()
                        .flatMap(block -> block.marks().stream())
                        .mapToInt(mark -> mark.end() - mark.start())
                        .sum());
    }

    @Test
    void offsetsBeyondTheTextMarkNothingAndBreakNothing() {
        List<Block> blocks =
                ContentBlocks.of(List.of(Message.ofText("user", "short")), List.of(match(0, 90, 99), match(7, 0, 3)));
        assertTrue(blocks.get(0).marks().isEmpty());
        assertEquals("message 8", ContentBlocks.placeOf(List.of(), match(7, 0, 3)));
    }

    @Test
    void coveredPiecesKeepTheirShapeAndNoWord() {
        Block covered = ContentBlocks.of(List.of(Message.ofText("user", "A secret, 42.")), List.of())
                .get(0)
                .covered();
        assertEquals("x xxxxxxx xxx", covered.text());
    }
}
