package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the first bytes of a file show of its JSON: the first records, the last of them perhaps cut off, and whether each
 * stands on a line of its own. A file may be one document of gigabytes, so never more than its beginning is looked at.
 */
final class JsonStart {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int FIRST_BYTES = 1 << 16;
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_RECORDS = 8;

    /** Where exports usually keep their records, for a document in which nothing was recognised. */
    private static final Set<String> USUAL_LISTS =
            Set.of("records", "Records", "value", "data", "items", "logs", "events");

    private final byte[] bytes;
    private final int end;
    private final boolean isWholeFile;
    private final List<JsonNode> records = new ArrayList<>();
    private boolean isCut;
    private boolean isLines;

    private JsonStart(byte[] bytes, int end, boolean isWholeFile) {
        this.bytes = bytes;
        this.end = end;
        this.isWholeFile = isWholeFile;
        int first = firstByte();
        if (first == end || (bytes[first] != '{' && bytes[first] != '[')) {
            return;
        }
        int endOfLine = endOfLine(first);
        isLines = bytes[first] == '{' && isKnownEnd(endOfLine) && isOneObject(first, endOfLine);
        records.clear();
        Reading reading = read(first, end);
        isCut = reading == Reading.CUT && records.size() <= 1;
        if (reading == Reading.DAMAGED && bytes[first] == '{' && !isLines) {
            readLines(first);
        }
    }

    private enum Reading {
        WHOLE,
        CUT,
        DAMAGED
    }

    /** Looks ahead in the window; nothing of it is used up. */
    static JsonStart of(ByteWindow window) throws IOException {
        for (int wanted = FIRST_BYTES; ; wanted *= 4) {
            boolean hasMore = true;
            while (hasMore && window.end < wanted) {
                hasMore = window.more(0);
            }
            JsonStart start = new JsonStart(window.buffer, window.end, !hasMore);
            if (!start.isCut || !hasMore || wanted >= MOST_BYTES) {
                return start;
            }
        }
    }

    /** Whether the file begins like JSON. */
    boolean isJson() {
        return !records.isEmpty();
    }

    /** The first objects: the file's own, or those of the list that the file is. */
    List<JsonNode> records() {
        return records;
    }

    /** Whether each line holds one object. */
    boolean isLines() {
        return isLines;
    }

    /**
     * The member whose list holds the log's records, where the file's own objects are only their wrapping.
     *
     * @return {@code null} where the file's own objects are the records
     */
    String wrapper(Mapping mapping) {
        if (records.stream().anyMatch(mapping::fits)) {
            return null;
        }
        for (JsonNode record : records) {
            for (var member : record.properties()) {
                for (JsonNode element : member.getValue()) {
                    if (member.getValue().isArray() && mapping.fits(element)) {
                        return member.getKey();
                    }
                }
            }
        }
        // A line is a record even where it is none of this log's.
        return (isLines ? List.<JsonNode>of() : records)
                .stream()
                        .flatMap(record -> record.properties().stream())
                        .filter(member -> USUAL_LISTS.contains(member.getKey())
                                && member.getValue().isArray()
                                && member.getValue().path(0).isObject())
                        .map(java.util.Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }

    /** The first objects and, behind them, those that lie in lists in them: whatever may be the log's records. */
    List<JsonNode> wrapped() {
        List<JsonNode> wrapped = new ArrayList<>();
        for (JsonNode record : records) {
            for (JsonNode member : record) {
                if (member.isArray()) {
                    member.forEach(element -> {
                        if (wrapped.size() < MOST_RECORDS && element.isObject()) {
                            wrapped.add(element);
                        }
                    });
                }
            }
        }
        return wrapped;
    }

    /** Members that the objects in lists have, and those around them have not. */
    Set<String> membersOfRecords() {
        Set<String> names = new HashSet<>();
        wrapped().forEach(record -> record.fieldNames().forEachRemaining(names::add));
        records.forEach(record -> record.fieldNames().forEachRemaining(names::remove));
        return names;
    }

    private int firstByte() {
        boolean hasMark =
                end >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
        int at = hasMark ? 3 : 0;
        while (at < end && JsonScanner.isBetween(bytes[at])) {
            at++;
        }
        return at;
    }

    private int endOfLine(int from) {
        int to = from;
        while (to < end && bytes[to] != '\n') {
            to++;
        }
        return to;
    }

    private boolean isKnownEnd(int endOfLine) {
        return endOfLine < end || isWholeFile;
    }

    private boolean isOneObject(int from, int to) {
        int before = records.size();
        return bytes[from] == '{' && read(from, to) == Reading.WHOLE && records.size() == before + 1;
    }

    /** A first line that is damaged must not make lines into something else: one of the next ones may be an object. */
    private void readLines(int first) {
        List<JsonNode> found = List.copyOf(records);
        records.clear();
        int from = first;
        for (int line = 0; line < MOST_RECORDS && from < end; line++) {
            int to = endOfLine(from);
            int before = records.size();
            boolean isObject = isKnownEnd(to) && isOneObject(from, to);
            isLines |= isObject;
            if (!isObject) {
                records.subList(before, records.size()).clear();
            }
            from = to + 1;
        }
        if (!isLines) {
            records.addAll(found);
        }
    }

    /** Reads records until there are enough; what was found before an error or a cut is kept. */
    private Reading read(int from, int to) {
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (token != null && records.size() < MOST_RECORDS) {
                if (token == JsonToken.START_OBJECT) {
                    ObjectNode record = NODES.objectNode();
                    records.add(record);
                    fill(record, parser);
                } else {
                    parser.skipChildren();
                }
                token = parser.nextToken();
            }
            return Reading.WHOLE;
        } catch (EOFException | JsonEOFException e) {
            return Reading.CUT;
        } catch (IOException e) {
            // What was read until here is all that the beginning shows.
            return Reading.DAMAGED;
        }
    }

    private static void fill(ObjectNode record, JsonParser parser) throws IOException {
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        open.push(record);
        while (!open.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new EOFException();
            }
            if (token.isStructEnd()) {
                open.pop();
            } else if (token != JsonToken.FIELD_NAME) {
                JsonNode value = value(token, parser);
                if (open.peek() instanceof ObjectNode object) {
                    object.set(parser.currentName(), value);
                } else {
                    ((ArrayNode) open.peek()).add(value);
                }
                if (value instanceof ContainerNode<?> container) {
                    open.push(container);
                }
            }
        }
    }

    private static JsonNode value(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case START_OBJECT -> NODES.objectNode();
            case START_ARRAY -> NODES.arrayNode();
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }
}
