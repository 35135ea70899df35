package stillwatch.detect.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stillwatch.dataset.Message;

/** What the strict rules find in public prompts of innocent people. Skipped where the data is not there. */
class PublicTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RulePacks PACKS = RulePacks.shipped();

    private Path data;

    @BeforeEach
    void findData() {
        data = Path.of(System.getProperty("stillwatch.shared", "../../shared"), "data");
        assumeTrue(Files.isDirectory(data), "The public data is not at " + data);
    }

    private static List<String> strictHits(List<String> texts) {
        List<String> hits = new ArrayList<>();
        for (String text : texts) {
            PACKS.match(List.of(Message.ofText("user", text))).stream()
                    .filter(match -> match.rule().strict())
                    .map(match -> match.rule().id() + ": " + text.substring(match.start(), match.end()))
                    .forEach(hits::add);
        }
        return hits;
    }

    @Test
    void aReasoningBenchmarkHoldsNoStrictMatch() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("bbh"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".json")) {
                    JSON.readTree(file.toFile())
                            .path("examples")
                            .forEach(example -> texts.add(example.path("input").asText()));
                } else if (file.toString().endsWith(".txt")) {
                    texts.add(Files.readString(file));
                }
            }
        }
        assertEquals(1_192, texts.size());
        assertEquals(List.of(), strictHits(texts));
    }

    @Test
    void questionsOfAPublicBenchmarkHoldNoStrictMatch() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : List.of("mt_bench", "vicuna_bench")) {
            for (String line : Files.readAllLines(data.resolve("fastchat-judge/" + file + "/question.jsonl"))) {
                JSON.readTree(line).path("turns").forEach(turn -> texts.add(turn.asText()));
            }
        }
        assertEquals(240, texts.size());
        assertEquals(List.of(), strictHits(texts));
    }

    @Test
    void judgePromptsAreFoundAndForGradingOnly() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("fastchat-judge/judge_prompts.jsonl"));
        for (String line : lines) {
            JsonNode prompt = JSON.readTree(line);
            List<Message> messages = List.of(
                    Message.ofText("system", prompt.path("system_prompt").asText()),
                    Message.ofText("user", prompt.path("prompt_template").asText()));
            List<String> techniques = PACKS.match(messages).stream()
                    .filter(match -> match.rule().strict())
                    .map(match -> match.rule().technique())
                    .distinct()
                    .toList();
            assertEquals(List.of("grading"), techniques, prompt.path("name").asText());
        }
    }

    @Test
    void instructionsOfAPublicTrainingSetHoldNoStrictMatch() throws IOException {
        List<String> texts = new ArrayList<>();
        JSON.readTree(data.resolve("gpteacher/toolformer-dedupe-only-dataset.json")
                        .toFile())
                .forEach(row -> texts.add(row.path("instruction").asText() + "\n"
                        + row.path("input").asText()));
        assertEquals(7_673, texts.size());
        assertEquals(List.of(), strictHits(texts));
    }

    @Test
    void publicPersonaPromptsHoldNoStrictMatch() throws IOException {
        // As one text: a CSV's quotes change nothing in what is looked for.
        String all = Files.readString(data.resolve("persona-prompts/prompts.csv"));
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < all.length(); at += RuleMatcher.MAX_CHARACTERS / 2) {
            texts.add(all.substring(at, Math.min(all.length(), at + RuleMatcher.MAX_CHARACTERS)));
        }
        assertEquals(List.of(), strictHits(texts));
    }
}
