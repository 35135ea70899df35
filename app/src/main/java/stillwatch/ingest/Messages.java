package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import stillwatch.store.JsonOfAnyLength;

/** Brings the messages of foreign logs into the dataset's form, and checks that form. */
final class Messages {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();
    private static final Pattern ANSWER = Pattern.compile("output|response|completion|choice|answer");

    /** Beside role and content: what an assistant asked for, and what a tool answers. */
    private static final List<String> KEPT = List.of("tool_calls", "tool_call_id", "name");

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
                add(found, role(path), joined);
            }
        }
        return joined.isEmpty() ? null : text(joined);
    }

    /** Who speaks at a place where no role is written: its name tells. */
    private static String role(RecordPath path) {
        List<String> names = path.names();
        if (!names.isEmpty() && names.get(names.size() - 1).contains("system")) {
            return "system";
        }
        return ANSWER.matcher(path.toString().toLowerCase(Locale.ROOT)).find() ? "assistant" : "user";
    }

    private static void add(JsonNode found, String role, ArrayNode joined) {
        JsonNode opened = JsonText.opened(found);
        if (opened.isArray() && isParts(opened)) {
            joined.add(message(role, opened));
        } else if (opened.isArray()) {
            opened.forEach(message -> add(message, role, joined));
        } else if (opened.isObject()) {
            addObject(opened, role, joined);
        } else if (opened.isTextual() && !opened.textValue().isBlank()) {
            // Plain words instead of a list of messages.
            joined.add(message(role, opened));
        }
    }

    /** Objects that hold no message, such as the empty one of a gateway that stores no prompts, make none. */
    private static void addObject(JsonNode object, String role, ArrayNode joined) {
        JsonNode content = object.hasNonNull("content") ? object.get("content") : object.get("parts");
        if (content == null && !object.hasNonNull("role")) {
            return;
        }
        ObjectNode message = message(
                object.path("role").asText(role),
                content == null ? JSON.getNodeFactory().textNode("") : content);
        for (String name : KEPT) {
            if (object.hasNonNull(name)) {
                message.set(name, object.get(name));
            }
        }
        joined.add(message);
    }

    /** Whether a list holds the parts of one message rather than messages. */
    private static boolean isParts(JsonNode list) {
        for (JsonNode part : list) {
            if (!part.isObject() || part.has("role") || !(part.has("type") || part.has("text"))) {
                return false;
            }
        }
        return !list.isEmpty();
    }

    private static ObjectNode message(String role, JsonNode content) {
        ObjectNode message = JSON.createObjectNode().put("role", role);
        message.set("content", content.isObject() ? parts(JSON.createArrayNode().add(content)) : parts(content));
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
