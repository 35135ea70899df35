package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stillwatch.dataset.Message;
import stillwatch.dataset.MessagePart;

/**
 * The messages of a conversation as they lie in the case file (JSON, as it was given) and as the program reads them. The
 * engine's match offsets count in {@link Message#text()}, so everything that looks at content reads it here.
 */
public final class MessagesJson {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();

    private MessagesJson() {}

    /**
     * The messages in their order. What has another shape than the dataset format says is shown as it is, never dropped.
     *
     * @throws CaseFileException where the text is not a JSON array
     */
    public static List<Message> read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.isArray()) {
                throw new CaseFileException("The messages of a conversation are not a list.");
            }
            List<Message> messages = new ArrayList<>();
            root.forEach(node -> messages.add(message(node)));
            return messages;
        } catch (JsonProcessingException e) {
            throw new CaseFileException("The messages of a conversation cannot be read.", e);
        }
    }

    private static Message message(JsonNode node) {
        if (!node.isObject()) {
            return Message.ofText("", readable(node));
        }
        List<MessagePart> parts = new ArrayList<>();
        JsonNode content = node.path("content");
        if (content.isArray()) {
            content.forEach(part -> parts.add(part(part)));
        } else if (!content.isMissingNode() && !content.isNull()) {
            parts.add(new MessagePart("text", readable(content)));
        }
        // Some interfaces put tool calls beside the content instead of into it.
        node.path("tool_calls").forEach(call -> parts.add(new MessagePart("tool_use", call.toString())));
        return new Message(node.path("role").asText(""), parts);
    }

    private static MessagePart part(JsonNode node) {
        if (!node.isObject()) {
            return new MessagePart("text", readable(node));
        }
        String type = node.path("type").asText("text");
        return switch (type) {
            case "text", "input_text", "output_text" -> new MessagePart("text", readable(node.path("text")));
            case "thinking" -> new MessagePart(
                    type, readable(node.has("thinking") ? node.path("thinking") : node.path("text")));
            case "image", "image_url", "input_image" -> new MessagePart("image", "");
            case "tool_result" -> new MessagePart(type, result(node.path("content")));
            default -> new MessagePart(type, node.toString());
        };
    }

    /** What a tool gave back: its words where they are words, otherwise its JSON. */
    private static String result(JsonNode content) {
        if (!content.isArray()) {
            return readable(content);
        }
        List<String> texts = new ArrayList<>();
        content.forEach(part -> texts.add(part(part).text()));
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String readable(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isTextual() ? node.textValue() : node.toString();
    }
}
