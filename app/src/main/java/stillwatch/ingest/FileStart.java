package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The beginning of a file: enough of its content to tell what it is. */
final class FileStart {
    private final List<String> header;
    private final JsonStart json;

    private FileStart(List<String> header, JsonStart json) {
        this.header = header;
        this.json = json;
    }

    /** @throws UnreadableFileException where the file cannot be decompressed, or is of a kind that is never read */
    static FileStart of(SourceFile file) throws IOException {
        try (SourceStream stream = new SourceStream(file)) {
            ByteWindow window = new ByteWindow(stream::read, () -> {});
            JsonStart json = JsonStart.of(window);
            ForeignFile.refuse(file, window);
            return new FileStart(json.isJson() ? List.of() : header(new LineParser(window)), json);
        }
    }

    private static List<String> header(LineParser lines) throws IOException {
        boolean found = lines.next();
        while (found && lines.isBlank()) {
            found = lines.next();
        }
        if (!found || !lines.isUtf8()) {
            return List.of();
        }
        String line = new String(lines.raw(), StandardCharsets.UTF_8);
        return Arrays.stream(line.split(",", -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    boolean isJson() {
        return json.isJson();
    }

    /** The names in a CSV's first row; empty for JSON. */
    List<String> header() {
        return header;
    }

    /** The first objects of JSON, or for a CSV an object with the header's names. */
    private List<JsonNode> records() {
        if (isJson()) {
            return json.records();
        }
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        header.forEach(name -> names.put(name, name));
        return List.of(names);
    }

    /** Whether one of the first records has all places by which the mapping recognises its log. */
    boolean fits(Mapping mapping) {
        return recognises(mapping) && records().stream().anyMatch(mapping::fits);
    }

    /** Whether a list inside the first objects has records by which the mapping recognises its log. */
    boolean fitsInside(Mapping mapping) {
        return recognises(mapping) && json.wrapped().stream().anyMatch(mapping::fits);
    }

    private boolean recognises(Mapping mapping) {
        boolean isSameInput = isJson() == (mapping.input() == Mapping.Input.JSONL);
        return isSameInput && !mapping.recognize().isEmpty();
    }

    /** Whether one of the first objects, or of those in lists inside of them, has all these members. */
    boolean hasMembers(List<String> names) {
        return json.records().stream().anyMatch(record -> names.stream().allMatch(record::hasNonNull))
                || json.wrapped().stream().anyMatch(record -> names.stream().allMatch(record::hasNonNull));
    }

    /** Whether this is a STIX bundle. */
    boolean isBundle() {
        return json.records().stream()
                .anyMatch(record -> record.path("type").asText().equals("bundle")
                        && record.path("id").asText().startsWith("bundle--"));
    }
}
