package stillwatch.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.FileChoice;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.MappingDraft;
import stillwatch.ui.importing.AccountQuestion.Answer;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;

class ImportViewModelTest {
    private static final String SPEND =
            """
            {"request_id":"r-1","startTime":"2026-04-22T09:15:00","prompt_tokens":1,"completion_tokens":2,"user":"u-1","end_user":"e-1","api_key":"k-1","model":"m"}
            {"request_id":"r-2","startTime":"2026-04-22T09:16:00","prompt_tokens":1,"completion_tokens":2,"user":"u-1","end_user":"e-2","api_key":"k-1","model":"m"}
            """;

    @TempDir
    Path folder;

    private Path spend;
    private Path more;
    private Path table;
    private ImportViewModel model;

    @BeforeEach
    void look() throws IOException {
        spend = Files.writeString(folder.resolve("spend.jsonl"), SPEND);
        more = Files.writeString(folder.resolve("spend-2.jsonl"), SPEND);
        table = Files.writeString(folder.resolve("usage.csv"), "who;at\nu-1;1776849300123\n");
        Files.writeString(folder.resolve("notes.txt"), "nothing to import");
        model = new ImportViewModel(Jobs.immediate(new Problems()), List.of(folder));
    }

    private FilePreview file() {
        return model.state().get().file().orElseThrow();
    }

    private AccountQuestion question() {
        return model.state().get().account().orElseThrow();
    }

    private Answer answer(String beginning) {
        return question().answers().stream()
                .filter(each -> each.title().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileThatAsksSomethingIsShownFirst() {
        assertEquals("spend-2.jsonl", file().name());
        assertEquals(
                "2 of 4 files will be imported; 2 ask for the account.",
                model.state().get().headline());
        assertTrue(model.state().get().preview().orElseThrow().missing().stream()
                .anyMatch(sentence -> sentence.startsWith("No payment or device")));
    }

    @Test
    void whichFieldIsTheAccountIsAskedAndTheAnswerIsPreviewedAtOnce() {
        assertTrue(question().isOpen());
        assertTrue(
                question().sentence().contains("has 3 that may be it"),
                question().sentence());
        assertEquals("u-1", file().first().rows().get(1).get("account_id"));
        model.answer(answer("end_user"));
        assertEquals("e-2", file().first().rows().get(1).get("account_id"));
        assertFalse(question().isOpen());
        assertEquals(Optional.of(answer("end_user")), question().given());
        assertEquals("litellm-by-hand", file().understood().format());
        assertEquals(
                List.of("end_user"),
                file().draft().column("conversations", "account_id").places(),
                "the account of the conversations is the same one");
    }

    @Test
    void oneAnswerServesAllFilesOfTheSameLog() {
        model.answer(answer("end_user"));
        assertEquals(1, model.alike().size());
        model.useForAllAlike();
        model.select(spend.toString());
        assertEquals("e-2", file().first().rows().get(1).get("account_id"));
        assertEquals(0, model.alike().size());
        assertEquals(2, model.options().choices().size());
    }

    @Test
    void anUnknownTableIsUsableOnceItsNeededColumnsAreFilled() {
        model.select(table.toString());
        assertFalse(file().isUsable());
        MappingViewModel mapping = new MappingViewModel(model::changeMapping);
        mapping.show(file().draft(), file().places(), java.util.Map.of());
        mapping.column("account_id");
        mapping.place(0, "who");
        assertTrue(file().problem().contains("timestamp"), file().problem());
        mapping.column("timestamp");
        mapping.place(0, "at");
        assertTrue(file().isUsable(), file().problem());
        assertEquals("2026-04-22T09:15:00.123Z", file().first().rows().get(0).get("timestamp"));
        mapping.column("model");
        mapping.otherwise("m-9");
        assertEquals("m-9", file().first().rows().get(0).get("model"));
        mapping.column("timestamp");
        mapping.time("epoch_seconds", "");
        assertEquals(1, file().first().rejects());
    }

    @Test
    void aSavedMappingReadsTheNextFileInTheSameWay() throws IOException {
        model.answer(answer("end_user"));
        Path saved = folder.resolve("ours.json");
        model.save(saved);
        assertTrue(model.state().get().said().contains("ours.json"));
        assertEquals(file().draft(), MappingDraft.read(saved));
        model.select(spend.toString());
        model.load(saved);
        assertEquals("e-1", file().first().rows().get(0).get("account_id"));
    }

    @Test
    void aFileThatIsNoMappingIsRefusedInWords() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"name\": \"x\"}");
        model.load(wrong);
        assertTrue(
                model.state().get().mistake().contains("wrong.json cannot be used"),
                model.state().get().mistake());
        assertTrue(file().isUsable(), "what was there before stays");
        model.save(folder.resolve("no such folder").resolve("x.json"));
        assertTrue(model.state().get().mistake().contains("Choose another place"));
    }

    @Test
    void aFileCanBeLeftOutAndTakenInAgain() {
        model.choose(FileChoice.leftOut());
        assertEquals("You left this file out.", file().problem());
        assertEquals(
                "1 of 4 files will be imported; 1 asks for the account.",
                model.state().get().headline());
        model.choose(null);
        assertTrue(file().isUsable());
    }

    @Test
    void aPathThatDoesNotExistIsSaidInWords() {
        ImportViewModel lost = new ImportViewModel(Jobs.immediate(new Problems()), List.of(folder.resolve("gone")));
        assertTrue(lost.state().get().mistake().contains("There is no file or folder"));
        assertFalse(lost.state().get().isUsable());
    }
}
