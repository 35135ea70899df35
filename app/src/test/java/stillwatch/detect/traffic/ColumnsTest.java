package stillwatch.detect.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    @ParameterizedTest
    @ValueSource(ints = {100, 70_000})
    void aRecordComesBackWholeAndInTheOrderOfTime(int lastKey) {
        Random random = new Random(lastKey);
        Columns columns = new Columns(500, lastKey, lastKey);
        int[] seconds = random.ints(500, 0, 90).toArray();
        for (int row = 0; row < 500; row++) {
            columns.set(row, 1_000 + row, seconds[row], row * 3, row * 5, row * 7, row % (lastKey + 1));
            columns.setPrompt(row, row * 7, lastKey - row % 50);
            columns.setCounts(row, row, row % 9 == 0 ? -1 : 2 * row, 3 * row, row % 4);
        }
        columns.sortByTime(0, 500);
        for (int row = 0; row < 500; row++) {
            int was = columns.key(row) - 1_000;
            assertEquals(seconds[was], columns.second(row));
            assertEquals(was * 3, columns.session(row));
            assertEquals(was * 5, columns.address(row));
            assertEquals(was * 7, columns.template(row));
            assertEquals(was % (lastKey + 1), columns.call(row));
            assertEquals(lastKey - was % 50, columns.systemPrompt(row));
            assertEquals(was, columns.inputTokens(row));
            assertEquals(was % 9 == 0 ? -1 : 2 * was, columns.outputTokens(row));
            assertEquals(3 * was, columns.reasoningTokens(row));
            assertEquals(was % 4, columns.flags(row));
            if (row > 0) {
                boolean isLater = columns.second(row) > columns.second(row - 1);
                assertTrue(
                        isLater
                                || columns.second(row) == columns.second(row - 1)
                                        && columns.key(row) > columns.key(row - 1),
                        "ties keep the order of reading");
            }
        }
    }

    @Test
    void countsOfTokensAreExactUpTo16383AndCutByAThousandthBeyond() {
        assertEquals(-1, TokenCode.decode(TokenCode.encode(-1)));
        for (int tokens = 0; tokens < 16_384; tokens++) {
            assertEquals(tokens, TokenCode.decode(TokenCode.encode(tokens)));
        }
        int last = 0;
        for (long tokens = 16_384; tokens < Integer.MAX_VALUE; tokens += 1 + tokens / 5_000) {
            int kept = TokenCode.decode(TokenCode.encode((int) tokens));
            assertTrue(kept <= tokens && kept > tokens * 0.999, tokens + " became " + kept);
            assertTrue(kept >= last, "the order stays");
            last = kept;
        }
        assertTrue(TokenCode.decode(TokenCode.encode(Integer.MAX_VALUE)) > 2_145_000_000);
    }

    @Test
    void textsAreNumberedAsTheyAreMetHoweverManyMoreThanExpected() {
        Numbering numbering = new Numbering(10);
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = "text " + random.nextInt(6_000);
            int number = expected.computeIfAbsent(text, t -> expected.size());
            assertEquals(number, numbering.numberOf(text));
        }
        assertEquals(expected.size(), numbering.size());
    }
}
