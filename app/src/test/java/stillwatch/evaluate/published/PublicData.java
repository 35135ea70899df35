package stillwatch.evaluate.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The public data beside the source tree, read where it lies; no sentence of it is part of the project. {@code
 * stillwatch.shared} names the folder that holds {@code data}.
 */
public final class PublicData {
    public static final List<String> BBH_TASKS = List.of(
            "causal_judgement",
            "date_understanding",
            "logical_deduction_five_objects",
            "multistep_arithmetic_two",
            "word_sorting");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private PublicData(Path folder) {
        this.folder = folder;
    }

    /** Empty where it is not on this machine. */
    public static Optional<PublicData> find() {
        Path folder = Path.of(System.getProperty("stillwatch.shared", "../../shared"), "data");
        return Files.isDirectory(folder) ? Optional.of(new PublicData(folder)) : Optional.empty();
    }

    static PublicData orSkip() {
        Optional<PublicData> data = find();
        Assumptions.assumeTrue(data.isPresent(), "The public data is not on this machine.");
        return data.orElseThrow();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** An instruction that was really put to a stronger model to train a weaker one, and what the stronger answered. */
    public record Harvested(String instruction, String input, String answer) {
        /** All of it, the standing description of the tool included. */
        public String whole() {
            return input.isEmpty() ? instruction : instruction + "\n" + input;
        }

        /** The task alone: the instruction's last line, and the input. */
        public String task() {
            String last = instruction.substring(instruction.lastIndexOf('\n') + 1);
            return input.isEmpty() ? last : last + "\n" + input;
        }
    }

    public List<Harvested> harvested() {
        List<Harvested> all = new ArrayList<>();
        for (JsonNode node : json("gpteacher/toolformer-dedupe-only-dataset.json")) {
            all.add(new Harvested(
                    node.path("instruction").asText(),
                    node.path("input").asText(),
                    node.path("response").asText()));
        }
        return all;
    }

    /** Each text once. */
    public List<String> personaPrompts() {
        List<List<String>> rows = csv(read("persona-prompts/prompts.csv"));
        LinkedHashSet<String> prompts = new LinkedHashSet<>();
        rows.subList(1, rows.size()).forEach(row -> prompts.add(row.get(1)));
        return List.copyOf(prompts);
    }

    /** Both turns of the questions of both benchmarks. */
    public List<String> judgedQuestions() {
        List<String> questions = new ArrayList<>();
        for (String set : List.of("mt_bench", "vicuna_bench")) {
            for (JsonNode node : lines("fastchat-judge/" + set + "/question.jsonl")) {
                node.path("turns").forEach(turn -> questions.add(turn.asText()));
            }
        }
        return questions;
    }

    /** How a judge is asked: what the system says, and a prompt with {@code {question}} and the like in it. */
    record JudgePrompt(String name, String system, String template) {}

    List<JudgePrompt> judgePrompts() {
        List<JudgePrompt> prompts = new ArrayList<>();
        for (JsonNode node : lines("fastchat-judge/judge_prompts.jsonl")) {
            prompts.add(new JudgePrompt(
                    node.path("name").asText(),
                    node.path("system_prompt").asText(),
                    node.path("prompt_template").asText()));
        }
        return prompts;
    }

    /** Answers of a strong model to questions of the benchmark. */
    List<String> referenceAnswers() {
        List<String> answers = new ArrayList<>();
        for (JsonNode node : lines("fastchat-judge/mt_bench/reference_answer/gpt-4.jsonl")) {
            node.path("choices").path(0).path("turns").forEach(turn -> answers.add(turn.asText()));
        }
        return answers;
    }

    /** A benchmark's item and its answer. */
    record Item(String question, String target) {}

    List<Item> bbhItems(String task) {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : json("bbh/" + task + ".json").path("examples")) {
            items.add(new Item(node.path("input").asText(), node.path("target").asText()));
        }
        return items;
    }

    /** A task's worked examples, as a harness puts them before each item. */
    String bbhChainOfThought(String task) {
        String text = read("bbh/" + task + ".txt");
        return text.substring(text.indexOf("-----") + "-----".length()).strip();
    }

    /** @param tokensIn of the prompt */
    public record Request(long atMillis, int tokensIn, int tokensOut, List<Integer> blocks) {}

    List<Request> mooncake(String trace) {
        List<Request> requests = new ArrayList<>();
        for (JsonNode node : lines("mooncake/" + trace + ".jsonl")) {
            List<Integer> blocks = new ArrayList<>();
            node.path("hash_ids").forEach(block -> blocks.add(block.asInt()));
            requests.add(new Request(
                    node.path("timestamp").asLong(),
                    node.path("input_length").asInt(),
                    node.path("output_length").asInt(),
                    blocks));
        }
        return requests;
    }

    /** @param trace {@code code} or {@code conv} */
    public List<Request> azure(String trace) {
        List<Request> requests = new ArrayList<>();
        List<List<String>> rows = csv(read("azure-llm-2023/AzureLLMInferenceTrace_" + trace + ".csv"));
        for (List<String> row : rows.subList(1, rows.size())) {
            java.time.LocalDateTime at =
                    java.time.LocalDateTime.parse(row.get(0).replace(' ', 'T'));
            requests.add(new Request(
                    at.toInstant(java.time.ZoneOffset.UTC).toEpochMilli(),
                    Integer.parseInt(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    List.of()));
        }
        return requests;
    }

    private String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String name) {
        return parsed(read(name));
    }

    private List<JsonNode> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank())
                .map(PublicData::parsed)
                .toList();
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 4180, whole rows; the product's own reader would be judged by itself. */
    static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(text.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.length() == 0) {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (field.length() > 0 || !row.isEmpty()) {
            row.add(field.toString());
            rows.add(row);
        }
        return rows;
    }
}
