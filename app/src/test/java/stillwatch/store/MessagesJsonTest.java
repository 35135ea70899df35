package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillwatch.dataset.Message;
import stillwatch.dataset.MessagePart;

class MessagesJsonTest {
    @Test
    void readsPlainTextContent() {
        assertEquals(
                List.of(Message.ofText("user", "Grade \"this\""), Message.ofText("assistant", "4")),
                MessagesJson.read("[{\"role\":\"user\",\"content\":\"Grade \\\"this\\\"\"},"
                        + "{\"role\":\"assistant\",\"content\":\"4\"}]"));
    }

    @Test
    void readsTypedPartsAndJoinsTheirReadableText() {
        Message message = MessagesJson.read("[{\"role\":\"assistant\",\"content\":["
                        + "{\"type\":\"thinking\",\"thinking\":\"First\"},{\"type\":\"image\",\"sha256\":\"ab\"},"
                        + "{\"type\":\"text\",\"text\":\"Then\"},"
                        + "{\"type\":\"tool_use\",\"name\":\"search\",\"input\":{\"q\":1}}]}]")
                .get(0);
        assertEquals(
                List.of("thinking", "image", "text", "tool_use"),
                message.parts().stream().map(MessagePart::type).toList());
        assertTrue(message.text().startsWith("First\nThen\n{\"type\":\"tool_use\""), message.text());
    }

    @Test
    void readsToolResultsThatAreWordsOrParts() {
        List<Message> messages = MessagesJson.read(
                "[{\"role\":\"tool\",\"content\":["
                        + "{\"type\":\"tool_result\",\"content\":\"12 rows\"},"
                        + "{\"type\":\"tool_result\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}]}]}]");
        assertEquals("12 rows\na\nb", messages.get(0).text());
    }

    @Test
    void showsContentOfAnUnforeseenShapeAsItIs() {
        assertEquals(
                "{\"n\":1}",
                MessagesJson.read("[{\"role\":\"user\",\"content\":{\"n\":1}}]")
                        .get(0)
                        .text());
        assertEquals("loose", MessagesJson.read("[\"loose\"]").get(0).text());
        assertEquals(
                "tool_use",
                MessagesJson.read("[{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"x\"}]}]")
                        .get(0)
                        .parts()
                        .get(0)
                        .type());
    }

    @Test
    void refusesWhatIsNoListOfMessages() {
        assertThrows(CaseFileException.class, () -> MessagesJson.read("{\"role\":\"user\"}"));
        assertThrows(CaseFileException.class, () -> MessagesJson.read("[{\"role\":"));
    }

    @Test
    void aMessageOfTensOfMegabytesIsReadWhole() {
        String huge = "x".repeat(30 << 20);
        assertEquals(
                huge.length(),
                MessagesJson.read("[{\"role\":\"user\",\"content\":\"" + huge + "\"}]")
                        .get(0)
                        .text()
                        .length());
    }
}
