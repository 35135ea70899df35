package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the places of records: members, elements, values of key lists, and what JSON inside texts holds. */
final class PlaceFinder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PLACES = 600;
    private static final int DEEPEST = 8;
    private static final int ELEMENTS = 3;
    private static final int EXAMPLE_LENGTH = 80;

    private final Map<String, Found> found = new LinkedHashMap<>();
    private int records;

    private static final class Found {
        private final Set<String> values = new HashSet<>();
        private String example;
        private int records;
        private int lastRecord;
    }

    void add(JsonNode record) {
        records++;
        below("", record, 0);
    }

    int records() {
        return records;
    }

    List<RecordPlace> places() {
        return found.entrySet().stream()
                .map(entry -> new RecordPlace(
                        entry.getKey(),
                        entry.getValue().example,
                        entry.getValue().records,
                        entry.getValue().values.size()))
                .toList();
    }

    private void at(String path, JsonNode node, int depth) {
        if (node == null
                || node.isNull()
                || node.isTextual() && node.textValue().isEmpty()) {
            return;
        }
        if (!note(path, node) || depth == DEEPEST) {
            return;
        }
        below(path, node.isTextual() ? opened(node.textValue()) : node, depth + 1);
    }

    /** @return false where there are too many places already */
    private boolean note(String path, JsonNode node) {
        Found place = found.get(path);
        if (place == null) {
            if (found.size() >= MOST_PLACES) {
                return false;
            }
            place = new Found();
            place.example = example(node);
            found.put(path, place);
        }
        if (place.lastRecord != records) {
            place.lastRecord = records;
            place.records++;
        }
        if (node.isValueNode()) {
            place.values.add(shortened(node.asText()));
        }
        return true;
    }

    private void below(String path, JsonNode node, int depth) {
        if (node.isObject()) {
            node.properties().forEach(member -> at(path + step(path, member.getKey()), member.getValue(), depth));
        } else if (node.isArray() && isPairs(node)) {
            node.forEach(pair ->
                    at(path + "{" + pair.get("key").asText() + "}", RecordPath.unwrapped(pair.get("value")), depth));
        } else if (node.isArray()) {
            for (int i = 0; i < Math.min(ELEMENTS, node.size()); i++) {
                at(path + "[*]", node.get(i), depth);
            }
        }
    }

    private static boolean isPairs(JsonNode list) {
        if (list.isEmpty()) {
            return false;
        }
        for (JsonNode each : list) {
            String key = each.path("key").asText();
            if (!each.path("key").isTextual() || !each.has("value") || key.isEmpty() || key.contains("}")) {
                return false;
            }
        }
        return true;
    }

    private static String step(String before, String name) {
        if (name.isEmpty() || name.equals("*") || name.matches(".*[.\\[\\]{}].*")) {
            return "['" + name + "']";
        }
        return before.isEmpty() ? name : "." + name;
    }

    private static JsonNode opened(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.missingNode();
        } catch (JsonProcessingException e) {
            // A text that only begins like JSON.
            return JSON.missingNode();
        }
    }

    private static String example(JsonNode node) {
        if (node.isValueNode()) {
            return shortened(node.asText());
        }
        return (node.isArray() ? "a list of " : "an object of ") + node.size();
    }

    private static String shortened(String text) {
        return text.length() <= EXAMPLE_LENGTH ? text : text.substring(0, EXAMPLE_LENGTH) + "…";
    }
}
