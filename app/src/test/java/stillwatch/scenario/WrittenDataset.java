package stillwatch.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.task.Progress;

/** A generated dataset read back by a second, plain reader of RFC 4180, so that the writer does not check itself. */
final class WrittenDataset {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;

    private WrittenDataset(Path folder) {
        this.folder = folder;
    }

    static WrittenDataset of(String scenario, long seed, double scale, Path folder) throws IOException {
        Generation.run(Scenarios.named(scenario), seed, scale, folder, false, Progress.silent());
        return new WrittenDataset(folder);
    }

    static WrittenDataset in(Path folder) {
        return new WrittenDataset(folder);
    }

    List<Map<String, String>> accounts() throws IOException {
        return csv("accounts.csv");
    }

    List<Map<String, String>> exchanges() throws IOException {
        return csv("exchanges-000.csv");
    }

    List<JsonNode> conversations() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("conversations.jsonl"))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    JsonNode json(String name) throws IOException {
        return JSON.readTree(folder.resolve(name).toFile());
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Accounts of all campaigns of the answer key. */
    Set<String> members() throws IOException {
        Set<String> members = new LinkedHashSet<>();
        for (JsonNode campaign : json("truth.json").get("campaigns")) {
            campaign.get("accounts").forEach(account -> members.add(account.asText()));
        }
        return members;
    }

    List<Map<String, String>> csv(String name) throws IOException {
        String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                field.append(c);
            } else if (c == ',' || c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return withNames(rows);
    }

    private static List<Map<String, String>> withNames(List<List<String>> rows) {
        List<String> names = rows.get(0);
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != names.size()) {
                throw new IllegalStateException("a row has " + row.size() + " fields: " + row);
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), row.get(i));
            }
            named.add(values);
        }
        return named;
    }
}
