package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillwatch.task.Progress;

/** Mappings made and changed by hand: what is chosen is what is read, and what is written is read back equal. */
class MappingDraftTest {
    @TempDir
    Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    /** Those that make rows; the others only say what a log is. */
    static List<String> presets() {
        return new Presets()
                .all().stream()
                        .filter(mapping -> mapping.aside() == null)
                        .map(Mapping::name)
                        .toList();
    }

    private FilePreview look(Path file, FileChoice choice) {
        ImportOptions options = choice == null
                ? ImportOptions.recognised()
                : ImportOptions.recognised().with(Map.of(file.toString(), choice));
        return Preview.of(List.of(file), options, 5, Progress.silent()).files().get(0);
    }

    private FilePreview look(Path file) {
        return look(file, null);
    }

    private static List<String> paths(FilePreview file) {
        return file.places().stream().map(RecordPlace::path).toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aMappingThatIsWrittenIsReadBackEqual(String name) {
        MappingDraft draft = MappingDraft.parse(name, Presets.text(name));
        assertEquals(MappingFile.parse(name, Presets.text(name)), draft.mapping());
        assertEquals(draft, MappingDraft.parse(name, draft.toJson()));
        assertEquals(Optional.empty(), draft.problem());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aColumnThatIsPutBackAsItWasChangesNothingButTheName(String name) {
        MappingDraft draft = MappingDraft.parse(name, Presets.text(name));
        MappingDraft same = draft;
        for (String kind : draft.kinds()) {
            for (String column : draft.columns(kind)) {
                same = same.with(kind, draft.column(kind, column));
            }
        }
        assertEquals(name + "-by-hand", same.name());
        assertEquals(draft.mapping().rows(), same.mapping().rows());
        assertEquals(List.of(), same.mapping().recognize(), "a changed mapping is used where it is chosen only");
    }

    @Test
    void aDatasetFilesOwnMappingCanBeChangedByHand() throws Exception {
        Path file = imported.write("exchanges.csv", "account_id,timestamp,who\na-1,1776849300123,b-1\n");
        FilePreview before = look(file);
        MappingDraft changed = before.draft()
                .with("exchanges", MappedColumn.empty("account_id").from(List.of("who")));
        FilePreview after = look(file, FileChoice.by(changed));
        assertEquals("exchanges-by-hand", after.understood().format());
        assertEquals("b-1", after.first().rows().get(0).get("account_id"));
    }

    @Test
    void thePlacesOfTheFirstRecordsAreThereToChooseFrom() throws Exception {
        Path file = imported.write(
                "calls.jsonl",
                """
                {"who":{"id":"u-1"},"x.y":1,"tags":[{"key":"plan","value":{"stringValue":"free"}}],"list":[{"a":1},{"b":2}],"text":"{\\"in\\":5}"}
                {"who":{"id":"u-2"},"late":true}
                """);
        FilePreview preview = look(file);
        assertEquals(
                List.of(
                        "who",
                        "who.id",
                        "['x.y']",
                        "tags",
                        "tags{plan}",
                        "list",
                        "list[*]",
                        "list[*].a",
                        "list[*].b",
                        "text",
                        "text.in",
                        "late"),
                paths(preview));
        RecordPlace who = preview.places().get(1);
        assertEquals(new RecordPlace("who.id", "u-1", 2, 2), who);
        assertEquals("an object of 1", preview.places().get(0).example());
    }

    @Test
    void aTableThatNobodyForesawIsMappedByHandFromNothing() throws Exception {
        Path file = imported.write("usage.txt", "caller;when it was;model;cost\nu-1;1776849300;m-1;3\nu-2;bad;m-1;4\n");
        FilePreview before = look(file);
        assertEquals(Importer.NOT_RECOGNISED, before.problem());
        assertEquals(List.of("caller", "when it was", "model", "cost"), paths(before));
        assertEquals(
                List.of("model"),
                before.draft().column("exchanges", "model").places(),
                "a place called as our column is taken at once");
        assertTrue(look(file, FileChoice.by(before.draft())).problem().contains("account_id"));
        MappingDraft draft = before.draft()
                .with("exchanges", MappedColumn.empty("account_id").from(List.of("caller")))
                .with(
                        "exchanges",
                        MappedColumn.empty("timestamp")
                                .from(List.of("when it was"))
                                .written("epoch_seconds", ""));
        FilePreview after = look(file, FileChoice.by(draft));
        assertEquals(
                List.of(Map.of("account_id", "u-1", "timestamp", "2026-04-22T09:15:00Z", "model", "m-1")),
                after.first().rows());
        assertEquals(
                Map.of("timestamp is not a readable time", 1L), after.first().reasons());
    }

    @Test
    void aFileThatIsNoTableOffersNoMapping() throws Exception {
        assertEquals(null, look(imported.write("notes.txt", "hello")).draft());
        assertEquals(
                null,
                look(imported.write("picture.bin", new byte[] {1, 2, 0, 3, 10, 4}))
                        .draft());
        assertEquals(null, look(imported.write("nothing.csv", "")).draft());
    }

    @Test
    void eachFileOfAnImportIsReadInTheWayChosenForIt() throws Exception {
        Path first = imported.write("a.jsonl", "{\"u\":\"a-1\",\"t\":1776849300123}\n");
        Path second = imported.write("b.csv", "name|at\nb-1|1776849300123\n");
        Path third = imported.write("exchanges.csv", "account_id,timestamp\nc-1,1776849300123\n");
        Path fourth = imported.write("exchanges-2.csv", "account_id,timestamp\nd-1,1776849300123\n");
        MappingDraft lines = MappingDraft.blank("lines", false, ',')
                .with("exchanges", MappedColumn.empty("account_id").from(List.of("u")))
                .with("exchanges", MappedColumn.empty("timestamp").from(List.of("t")));
        MappingDraft table = MappingDraft.blank("table", true, '|')
                .with("exchanges", MappedColumn.empty("account_id").from(List.of("name")))
                .with("exchanges", MappedColumn.empty("timestamp").from(List.of("at")));
        ImportReport report = imported.importPaths(
                ImportOptions.recognised()
                        .with(Map.of(
                                first.toString(), FileChoice.by(lines),
                                second.toString(), FileChoice.by(table),
                                fourth.toString(), FileChoice.leftOut())),
                first,
                second,
                third,
                fourth);
        assertEquals(3, report.files().size(), "nothing is said of a file that the user left out");
        assertEquals(
                List.of("a-1|lines", "b-1|table", "c-1|dataset"),
                imported.ask("SELECT e.account_id, s.format FROM exchanges e JOIN sources s ON s.name = e.source"
                        + " ORDER BY 1"));
    }

    @Test
    void aColumnNameWithDotsIsAColumnLikeOthers() throws Exception {
        Path file = imported.write("usage.csv", "user.id,at\nu-1,1776849300123\n");
        assertEquals(Set.of("['user.id']", "at"), Set.copyOf(paths(look(file))));
        MappingDraft draft = look(file)
                .draft()
                .with("exchanges", MappedColumn.empty("account_id").from(List.of("['user.id']")))
                .with("exchanges", MappedColumn.empty("timestamp").from(List.of("at")));
        assertEquals(
                "u-1", look(file, FileChoice.by(draft)).first().rows().get(0).get("account_id"));
    }

    @Test
    void lookingAgainChangesOnlyWhatWasAskedFor() throws Exception {
        Path first = imported.write("exchanges.csv", "account_id,timestamp,ip\na-1,1776849300123,192.0.2.1\n");
        Path second = imported.write("exchanges-2.csv", "account_id,timestamp\na-1,1776849300123\n");
        List<Path> paths = List.of(first, second);
        Preview before = Preview.of(paths, ImportOptions.recognised(), 5, Progress.silent());
        assertTrue(before.missing().stream().noneMatch(sentence -> sentence.contains("addresses")));
        Preview after = before.again(
                paths,
                ImportOptions.recognised().with(Map.of(first.toString(), FileChoice.leftOut())),
                Set.of(first.toString()),
                5,
                Progress.silent());
        assertEquals(before.files().get(1), after.files().get(1));
        assertEquals("You left this file out.", after.files().get(0).problem());
        assertTrue(after.missing().contains("No client addresses: network signals are off."));
    }
}
