package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.store.MatchedWordsQuery;
import stillwatch.store.RulePackTable;
import stillwatch.store.UndoStack;

class RulesCommandTest {
    private static final String PACK = "{\"pack\": \"peer\", \"version\": \"VERSION\", \"title\": \"Gardens\",\n"
            + " \"author\": \"A peer\", \"rules\": [{\"id\": \"peer.garden\", \"technique\": \"gardening\","
            + " \"language\": \"en\", \"parts\": [\"user\"], \"strict\": true, \"explanation\": \"Wants a garden.\","
            + " \"patterns\": [\"\\\\bgardens?\\\\b\"], \"positive\": [\"my garden\"], \"negative\": [\"NEGATIVE\"]}]}";

    @TempDir
    Path folder;

    private String path;
    private Path pack;

    @BeforeEach
    void fillCase() throws Exception {
        path = FilledCase.in(folder).toString();
        pack = write("peer.json", "1", "my house");
    }

    private Path write(String name, String version, String negative) throws Exception {
        return Files.writeString(
                folder.resolve(name), PACK.replace("VERSION", version).replace("NEGATIVE", negative));
    }

    private Ran rules(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "rules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Ran.command(folder, all);
    }

    @Test
    void listsThePacksOfTheProgramOfTheFolderAndOfTheCase() throws Exception {
        Files.createDirectories(folder.resolve("Stillwatch/rules"));
        Files.copy(pack, folder.resolve("Stillwatch/rules/mine.json"));
        assertEquals(0, rules("add", "mine", "--case", path).code());
        Ran ran = rules("list", "--case", path);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("program  reasoning "), ran.out());
        assertTrue(ran.out().contains("folder   peer "), ran.out());
        assertTrue(ran.out().contains("case     peer "), ran.out());
    }

    @Test
    void checkNamesTheRuleAndTheExampleThatDoesNotHold() throws Exception {
        assertEquals(0, rules("check", pack.toString()).code());
        Ran ran = rules("check", write("bad.json", "1", "your gardens").toString());
        assertEquals(1, ran.code());
        assertEquals(
                "The rule pack peer breaks its promise: rule peer.garden matches the innocent text: your gardens\n",
                ran.err());
    }

    @Test
    void addingReplacingAndRemovingAreActsThatCanBeUndone() throws Exception {
        assertTrue(rules("add", pack.toString(), "--case", path).out().startsWith("added"));
        assertTrue(rules("add", pack.toString(), "--case", path).out().startsWith("known"));
        Path newer = write("newer.json", "2", "my house");
        assertEquals(0, rules("add", newer.toString(), "--case", path).code());
        assertEquals(0, rules("remove", "peer", "--case", path).code());
        assertEquals(1, rules("remove", "peer", "--case", path).code());
        try (CaseFile file = CaseFile.open(Path.of(path), "Ada", Clock.systemUTC())) {
            RulePackTable table = new RulePackTable(file);
            UndoStack undo = new UndoStack(file);
            assertTrue(table.added().isEmpty());
            undo.undo();
            assertEquals("2", table.added().get(0).version());
            undo.undo();
            assertEquals("1", table.added().get(0).version());
            undo.undo();
            assertTrue(table.added().isEmpty());
            assertTrue(new ActivityVerifyQuery(file).ask().isSound());
        }
    }

    @Test
    void aPackThatWasAddedIsExportedByteForByte() throws Exception {
        rules("add", pack.toString(), "--case", path);
        Path out = folder.resolve("out.json");
        Ran ran = rules("export", "peer", "--case", path, "--out", out.toString());
        assertEquals(0, ran.code(), ran.err());
        assertArrayEquals(Files.readAllBytes(pack), Files.readAllBytes(out));
        assertEquals(
                1,
                rules("export", "peer", "--case", path, "--out", out.toString()).code());
        assertTrue(rules("export", "grading").out().contains("\"pack\""));
    }

    @Test
    void anAnalysisUsesThePacksOfTheCaseAndNotesAll() throws Exception {
        CaseBuilder builder = new CaseBuilder();
        builder.account("a-1");
        builder.exchange("a-1", CaseBuilder.START);
        builder.conversation("a-1", CaseBuilder.START, "What grows in my garden in May?", "Peas.");
        Path made = folder.resolve("made.stillwatch");
        builder.write(made).close();
        rules("add", pack.toString(), "--case", made.toString());
        Ran analyzed = Ran.command("analyze", "--case", made.toString());
        assertEquals(0, analyzed.code(), analyzed.err());
        try (CaseFile file = CaseFile.open(made, "Ada", Clock.systemUTC())) {
            MatchedWordsQuery.Words wording =
                    new MatchedWordsQuery(file).ofConversation(1, 10).get(0);
            assertEquals("peer.garden", wording.rule());
            assertEquals("peer", wording.pack());
            assertEquals("user", wording.part());
            assertEquals(1, wording.inside());
            assertEquals(0, wording.outside());
            var used = new RulePackTable(file).used();
            assertEquals("peer", used.get(used.size() - 1).pack());
            assertFalse(used.get(used.size() - 1).shipped());
            assertTrue(used.get(0).shipped());
            assertEquals(64, used.get(0).sha256().length());
        }
    }

    @Test
    void aPackThatIsNamedLikeAShippedOneIsRefused() throws Exception {
        Path twin = Files.writeString(
                folder.resolve("twin.json"), Files.readString(pack).replace("\"peer\"", "\"grading\""));
        Ran ran = rules("add", twin.toString(), "--case", path);
        assertEquals(1, ran.code());
        assertTrue(ran.err().startsWith("There is a rule pack named grading already."), ran.err());
    }
}
