package stillwatch.evidence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stillwatch.task.Cancellation;

class OriginalRowsTest {
    private static Map<Long, String> read(String content, Long... offsets) throws IOException {
        Map<Long, String> rows = new TreeMap<>();
        OriginalRows.read(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        List.of(offsets),
                        new Cancellation())
                .forEach((offset, row) -> rows.put(offset, new String(row, StandardCharsets.UTF_8)));
        return rows;
    }

    @Test
    void cutsACsvRecordAtTheLineBreakThatIsNotQuoted() throws IOException {
        assertEquals(Map.of(2L, "a,\"b\n\"\"c\"\"\",d"), read("h\na,\"b\n\"\"c\"\"\",d\r\nnext\n", 2L));
    }

    @Test
    void cutsAJsonObjectAtItsOwnBrace() throws IOException {
        String object = "{\"a\":\"}\\\"{\",\n \"b\":[{}]}";
        assertEquals(Map.of(1L, object), read("[" + object + ",{}]", 1L));
    }

    @Test
    void readsTheLastRowWithoutALineBreak() throws IOException {
        assertEquals(Map.of(0L, "a,b", 4L, "c,d"), read("a,b\nc,d", 4L, 0L));
    }

    @Test
    void leavesOutWhatLiesInsideAnotherRow() throws IOException {
        assertEquals(Map.of(0L, "abcdef"), read("abcdef\n", 0L, 3L));
    }
}
