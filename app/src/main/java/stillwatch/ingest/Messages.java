package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import stillwatch.store.JsonOfAnyLength;

/** Brings the messages of foreign logs into the dataset's form, and checks that form. */
final class Messages {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();

    private Messages() {}

    /** @return what is wrong with the value of {@code messages}, or {@code null} */
    static String problem(JsonNode messages) {
        if (!messages.isArray()) {
            return "messages is not a list";
        }
        for (JsonNode message : messages) {
            JsonNode content = message.path("content");
            if (!message.path("role").isTextual() || !(content.isTextual() || content.isArray() || content.isNull())) {
                return "messages holds something that is not a message with role and content";
            }
        }
        return null;
    }

    /** All messages found at the places, in order, as a JSON array; {@code null} where there are none. */
    static String join(List<RecordPath> paths, JsonNode record) {
        ArrayNode joined = JSON.createArrayNode();
        for (RecordPath path : paths) {
            for (JsonNode found : path.all(record)) {
                add(found, joined);
            }
        }
        return joined.isEmpty() ? null : text(joined);
    }

    private static void add(JsonNode found, ArrayNode joined) {
        JsonNode opened = found.isTextual() ? opened(found.textValue()) : found;
        if (opened.isArray()) {
            opened.forEach(message -> add(message, joined));
        } else if (opened.isObject()) {
            joined.add(message((ObjectNode) opened));
        }
    }

    private static JsonNode opened(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // A prompt in plain words instead of a list of messages.
            return JSON.createObjectNode().put("role", "user").put("content", text);
        }
    }

    private static ObjectNode message(ObjectNode given) {
        ObjectNode message = JSON.createObjectNode();
        message.put("role", given.path("role").asText("user"));
        JsonNode content = given.has("content") ? given.get("content") : given.path("parts");
        message.set("content", content.isMissingNode() ? JSON.getNodeFactory().textNode("") : parts(content));
        return message;
    }

    /** Parts without a type (Bedrock) get one; OpenTelemetry's text parts keep their words under {@code content}. */
    private static JsonNode parts(JsonNode content) {
        if (!content.isArray()) {
            return content;
        }
        ArrayNode parts = JSON.createArrayNode();
        for (JsonNode part : content) {
            if (part.isObject() && !part.has("text") && part.path("content").isTextual()) {
                parts.addObject()
                        .put("type", part.path("type").asText("text"))
                        .put("text", part.get("content").textValue());
            } else if (part.isObject() && part.has("text") && !part.has("type")) {
                parts.addObject().put("type", "text").set("text", part.get("text"));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
