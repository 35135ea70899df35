package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a record: {@code usage.input}, {@code choices[0].message}, {@code spans[*]} (each element), {@code ai.*.usage}
 * (any member), {@code attributes{gen_ai.request.model}} (the value of that key in a list of {@code {key, value}} pairs),
 * {@code ['x-ai-eg-model']} (a name with dots or brackets). Where a step needs an object or a list and finds a text, the
 * text is read as JSON: several logs keep JSON inside a string.
 */
final class RecordPath {
    private static final Pattern STEP =
            Pattern.compile("\\['([^']+)'\\]|\\[(\\d+)\\]|\\[(\\*)\\]|\\{([^}]+)\\}|\\.?([^.\\[\\]{}]+)");

    private enum Kind {
        NAME,
        INDEX,
        EACH,
        ANY,
        PAIR
    }

    private record Step(Kind kind, String name, int index) {}

    private final String text;
    private final List<Step> steps;

    private RecordPath(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps;
    }

    /** @throws IllegalArgumentException where the text is no path */
    static RecordPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("\"" + text + "\" is not a path in a record");
            }
            steps.add(step(matcher));
            at = matcher.end();
        }
        return new RecordPath(text, List.copyOf(steps));
    }

    private static Step step(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new Step(Kind.NAME, matcher.group(1), 0);
        }
        if (matcher.group(2) != null) {
            return new Step(Kind.INDEX, "", Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return new Step(Kind.EACH, "", 0);
        }
        if (matcher.group(4) != null) {
            return new Step(Kind.PAIR, matcher.group(4), 0);
        }
        String name = matcher.group(5);
        return new Step(name.equals("*") ? Kind.ANY : Kind.NAME, name, 0);
    }

    /** The name of the record's own member at which the path begins; empty where it begins with something else. */
    String firstName() {
        return steps.isEmpty() || steps.get(0).kind() != Kind.NAME
                ? ""
                : steps.get(0).name();
    }

    /** Whether the path goes to nothing but lists, each element in turn: {@code records[*]}, {@code a[*].b[*]}. */
    boolean isLists() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() != (i % 2 == 0 ? Kind.NAME : Kind.EACH)) {
                return false;
            }
        }
        return !steps.isEmpty() && steps.size() % 2 == 0;
    }

    /** The names on the way, without what stands for any member or element. */
    List<String> names() {
        return steps.stream()
                .map(Step::name)
                .filter(name -> !name.isEmpty() && !name.equals("*"))
                .toList();
    }

    /** Whether the path is one name and nothing more. */
    boolean isPlain() {
        return steps.size() == 1 && steps.get(0).kind() == Kind.NAME;
    }

    /** Everything at this place, in order; nulls are left out. */
    List<JsonNode> all(JsonNode record) {
        List<JsonNode> found = new ArrayList<>();
        collect(record, 0, found);
        return found;
    }

    private void collect(JsonNode at, int step, List<JsonNode> found) {
        if (at == null || at.isNull() || at.isMissingNode()) {
            return;
        }
        if (step == steps.size()) {
            found.add(at);
            return;
        }
        JsonNode node = JsonText.opened(at);
        Step next = steps.get(step);
        switch (next.kind()) {
            case NAME -> collect(node.get(next.name()), step + 1, found);
            case INDEX -> collect(node.get(next.index()), step + 1, found);
            case EACH, ANY -> node.forEach(child -> collect(child, step + 1, found));
            case PAIR -> node.forEach(pair -> {
                if (pair.path("key").asText().equals(next.name())) {
                    collect(unwrapped(pair.get("value")), step + 1, found);
                }
            });
        }
    }

    /** OpenTelemetry wraps a value into an object that names its type: {@code {"intValue": "700"}}. */
    static JsonNode unwrapped(JsonNode value) {
        if (value == null || !value.isObject() || value.size() != 1) {
            return value;
        }
        String type = value.fieldNames().next();
        if (type.equals("arrayValue")) {
            return value.get(type).get("values");
        }
        return type.endsWith("Value") ? value.get(type) : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordPath path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
