package stillwatch.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.Importer;
import stillwatch.ingest.MappingDraft;
import stillwatch.store.CaseFile;
import stillwatch.store.ContentCoverTable;
import stillwatch.task.Progress;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;

class RereadViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void importRejects() throws IOException {
        file = CaseFile.create(folder.resolve("case.stillwatch"), "Ada", Clock.systemUTC());
        Path log = Files.writeString(
                folder.resolve("conversations.jsonl"),
                """
                {"account_id":"a-1","timestamp":"2026-04-22T09:15:00","messages":[{"role":"user","content":"secret"}]}
                {"timestamp":"2026-04-22T09:15:00","messages":[{"role":"user","content":"secret"}]}
                """);
        new Importer(file).run(List.of(log), ImportOptions.recognised(), Progress.silent());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private RereadViewModel model() {
        return new RereadViewModel(Jobs.immediate(new Problems()), file, 1);
    }

    private static void mend(RereadViewModel model) {
        MappingDraft draft = model.draft().orElseThrow();
        model.changeMapping(draft.with(
                "conversations", draft.column("conversations", "timestamp").written("iso_utc", "")));
    }

    @Test
    void whatTheMappingMakesOfTheFirstRejectsIsSaidInASentence() {
        RereadViewModel model = model();
        assertFalse(model.state().get().isUsable());
        assertTrue(model.state().get().words().startsWith("None of the first 2 rejects"));
        mend(model);
        assertTrue(model.state().get().isUsable());
        assertEquals(
                "1 of the first 2 rejects is a row by this mapping. The others stay as they are.\n"
                        + "Rejected by it: 1 account_id is missing.",
                model.state().get().words());
    }

    @Test
    void aMappingFileThatIsNoneIsRefusedAndTheOneBeforeStays() throws IOException {
        RereadViewModel model = model();
        model.load(Files.writeString(folder.resolve("wrong.json"), "{}"));
        assertTrue(model.state().get().words().contains("wrong.json cannot be used"));
        mend(model);
        assertTrue(model.state().get().isUsable());
    }

    @Test
    void coveredContentIsNotShownHereEither() {
        new ContentCoverTable(file).setCovered(true);
        RereadViewModel model = model();
        mend(model);
        FilePreview preview = model.state().get().preview().orElseThrow();
        assertEquals("a-1", preview.first().rows().get(0).get("account_id"));
        assertFalse(preview.toString().contains("secret"), preview.toString());
    }
}
