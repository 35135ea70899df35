package stillwatch.evaluate.published;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.ImportReport;
import stillwatch.ingest.Importer;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/** A usage dataset as a provider would export it, written to files and imported like any other. */
public final class UsageDataset {
    /** What the provider hands out beside accounts and figures. */
    public enum Edition {
        /** What was asked and answered. */
        CONTENT,
        /** No content; in its place the provider's fingerprints of templates and system prompts, and capability labels. */
        METADATA
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So many characters make one token in ordinary English, roughly. */
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final Edition edition;
    private final List<Row> accounts = new ArrayList<>();
    private final List<Row> exchanges = new ArrayList<>();
    private final List<Row> releases = new ArrayList<>();
    private final List<String> conversations = new ArrayList<>();

    public UsageDataset(Edition edition) {
        this.edition = edition;
    }

    /** A row by column names of the dataset format. */
    public static final class Row {
        private final Map<String, String> values = new LinkedHashMap<>();

        public Row set(String column, Object value) {
            values.put(column, String.valueOf(value));
            return this;
        }
    }

    /** What is asked at one time, and what its parts would be to a provider that fingerprints prompts. */
    public record Asked(String template, String capability, String system, String user, String answer) {}

    public Row account(String id) {
        return added(accounts, new Row().set("account_id", id));
    }

    public Row exchange(String account, long atMillis) {
        return added(
                exchanges,
                new Row()
                        .set("account_id", account)
                        .set("timestamp", atMillis)
                        .set("model", "m-1")
                        .set("status", 200));
    }

    public void release(String model, long atMillis) {
        added(releases, new Row().set("model", model).set("released_at", atMillis));
    }

    /** An exchange with its conversation, or with the fingerprints of what was asked. */
    public Row ask(String account, long atMillis, Asked asked) {
        Row row = exchange(account, atMillis)
                .set("input_tokens", 1 + (asked.system().length() + asked.user().length()) / CHARACTERS_PER_TOKEN)
                .set("output_tokens", 1 + asked.answer().length() / CHARACTERS_PER_TOKEN);
        if (edition == Edition.METADATA) {
            row.set("template_id", asked.template()).set("capability", asked.capability());
            if (!asked.system().isEmpty()) {
                row.set("system_prompt_hash", Integer.toHexString(asked.system().hashCode()));
            }
            return row;
        }
        String id = "x" + exchanges.size();
        ObjectNode conversation = JSON.createObjectNode()
                .put("conversation_id", "c" + exchanges.size())
                .put("account_id", account)
                .put("timestamp", atMillis)
                .put("model", "m-1")
                .put("exchange_id", id);
        ArrayNode messages = conversation.putArray("messages");
        if (!asked.system().isEmpty()) {
            messages.addObject().put("role", "system").put("content", asked.system());
        }
        messages.addObject().put("role", "user").put("content", asked.user());
        messages.addObject().put("role", "assistant").put("content", asked.answer());
        conversations.add(conversation.toString());
        return row.set("exchange_id", id);
    }

    private static Row added(List<Row> rows, Row row) {
        rows.add(row);
        return row;
    }

    /** Writes the dataset's files and imports them into a new case; the folder must be empty. */
    public CaseFile toCase(Path folder) {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            write(data.resolve("accounts.csv"), accounts);
            write(data.resolve("exchanges.csv"), exchanges);
            write(data.resolve("releases.csv"), releases);
            if (!conversations.isEmpty()) {
                Files.write(data.resolve("conversations.jsonl"), conversations);
            }
            return imported(folder.resolve("case.stillwatch"), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where a row was rejected */
    static CaseFile imported(Path casePath, Path data) {
        CaseFile file = CaseFile.openOrCreate(casePath, "Ada", Clock.systemUTC());
        ImportReport report = new Importer(file).run(List.of(data), ImportOptions.recognised(), Progress.silent());
        if (report.rejects() > 0 || report.rows() == 0) {
            file.close();
            throw new IllegalStateException(report.toJson());
        }
        return file;
    }

    private static void write(Path path, List<Row> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.values.keySet()));
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        for (Row row : rows) {
            lines.add(columns.stream()
                    .map(column -> row.values.getOrDefault(column, ""))
                    .collect(Collectors.joining(",")));
        }
        Files.write(path, lines);
    }
}
