package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import stillwatch.store.JsonOfAnyLength;

/** JSON inside a text: several logs keep objects and lists that way. A text that is only words or a number stays a text. */
final class JsonText {
    private static final ObjectMapper JSON =
            JsonOfAnyLength.mapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonText() {}

    /** The object or list that a text holds; everything else as it is. */
    static JsonNode opened(JsonNode node) {
        if (!node.isTextual()) {
            return node;
        }
        String text = node.textValue().strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return node;
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // Words that happen to begin like JSON, or JSON that was cut off.
            return node;
        }
    }
}
