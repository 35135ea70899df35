package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import stillwatch.store.JsonOfAnyLength;

/** The beginning of a file: enough of its content to tell what it is. */
final class FileStart {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();

    private final List<String> header;
    private final JsonNode firstRecord;

    private FileStart(List<String> header, JsonNode firstRecord) {
        this.header = header;
        this.firstRecord = firstRecord;
    }

    static FileStart of(SourceFile file) throws IOException {
        try (SourceStream stream = new SourceStream(file)) {
            LineParser lines = new LineParser(new ByteWindow(stream::read, () -> {}));
            boolean found = lines.next();
            while (found && lines.isBlank()) {
                found = lines.next();
            }
            if (!found || !lines.isUtf8()) {
                return new FileStart(List.of(), JSON.missingNode());
            }
            JsonNode record = record(lines);
            return new FileStart(record.isObject() ? List.of() : header(lines), record);
        }
    }

    private static JsonNode record(LineParser lines) throws IOException {
        try {
            return lines.bytes()[lines.from()] == '{'
                    ? JSON.readTree(lines.bytes(), lines.from(), lines.length())
                    : JSON.missingNode();
        } catch (JsonProcessingException e) {
            // The first line is no JSON: the file may be a document over several lines, or no JSON at all.
            return JSON.missingNode();
        }
    }

    private static List<String> header(LineParser lines) {
        String line = new String(lines.raw(), java.nio.charset.StandardCharsets.UTF_8);
        return java.util.Arrays.stream(line.split(",", -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    boolean isJson() {
        return firstRecord.isObject();
    }

    List<String> header() {
        return header;
    }

    /** The first record, or for a CSV an object with the header's names. */
    private JsonNode record() {
        if (isJson()) {
            return firstRecord;
        }
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        header.forEach(name -> names.put(name, name));
        return names;
    }

    /** Whether all places are there by which the mapping recognises its log. */
    boolean fits(Mapping mapping) {
        boolean isSameInput = isJson() == (mapping.input() == Mapping.Input.JSONL);
        return isSameInput
                && !mapping.recognize().isEmpty()
                && mapping.recognize().stream()
                        .noneMatch(path -> path.all(record()).isEmpty());
    }
}
