package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Note;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;

class CaseFileTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void namePath() {
        path = folder.resolve("case.stillwatch");
    }

    private CaseFile open() {
        return CaseFile.openOrCreate(path, "Ada", Clock.systemUTC());
    }

    private void outside(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void leavesOneFileBehindThatSaysWhatItIs() throws IOException {
        open().close();
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
        byte[] header = Files.readAllBytes(path);
        assertEquals("STLW", new String(header, 68, 4, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void refusesACaseOfANewerProgramInWordsAndLeavesItAlone() throws Exception {
        open().close();
        outside("PRAGMA user_version = 99");
        CaseFileException refusal = assertThrows(CaseFileException.class, this::open);
        assertTrue(refusal.getMessage().contains("newer Stillwatch"), refusal.getMessage());
    }

    @Test
    void refusesADatabaseOfAnotherProgram() throws Exception {
        outside("CREATE TABLE bookmarks (url TEXT)");
        CaseFileException refusal = assertThrows(CaseFileException.class, this::open);
        assertTrue(refusal.getMessage().contains("another program"), refusal.getMessage());
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws Exception {
        Files.writeString(path, "account_id,timestamp\n".repeat(100));
        CaseFileException refusal = assertThrows(CaseFileException.class, this::open);
        assertTrue(refusal.getMessage().contains("not a case file"), refusal.getMessage());
    }

    @Test
    void givesTheFormatsViewsToAnySqliteTool() throws Exception {
        open().close();
        for (String view : List.of(
                "accounts",
                "exchanges",
                "conversations",
                "releases",
                "rejects",
                "sources",
                "campaigns",
                "campaign_members",
                "findings",
                "tags",
                "notes",
                "activity")) {
            outside("CREATE TEMP TABLE probe AS SELECT * FROM " + view);
        }
    }

    @Test
    void undoesAndRedoesActsAcrossClosing() {
        try (CaseFile file = open()) {
            TagTable tags = new TagTable(file);
            Tag tag = tags.create("relay", "#aa0000", "resells access");
            tags.add(tag, List.of(Subject.account("a-1"), Subject.account("a-2")));
        }
        try (CaseFile file = open()) {
            TagTable tags = new TagTable(file);
            UndoStack stack = new UndoStack(file);
            stack.undo();
            assertEquals(List.of(), tags.on(Subject.account("a-1")));
            assertEquals(1, tags.all().size(), "only the last act is undone");
            stack.redo();
            assertEquals("relay", tags.on(Subject.account("a-2")).get(0).name());
            assertTrue(stack.redo().isEmpty());
            stack.undo();
            stack.undo();
            assertEquals(List.of(), tags.all());
            assertTrue(stack.undo().isEmpty());
            stack.redo();
            assertEquals(1, tags.all().size());
            new NoteTable(file).add(Subject.account("a-1"), "new act");
            assertTrue(stack.nextRedo().isEmpty(), "a new act ends what could be redone");
            assertTrue(new ActivityVerifyQuery(file).ask().isSound());
        }
    }

    @Test
    void refusesToUndoWhatWasChangedSince() throws SQLException {
        try (CaseFile file = open()) {
            NoteTable notes = new NoteTable(file);
            notes.add(Subject.campaign("C1"), "first");
            Note note = notes.on(Subject.campaign("C1")).get(0);
            notes.change(note, "second");
            outside("UPDATE note SET text = 'third'");
            assertThrows(CaseFileException.class, () -> new UndoStack(file).undo());
            assertEquals("third", notes.on(Subject.campaign("C1")).get(0).text());
        }
    }

    @Test
    void keepsAllOfAnActOrNothingOfIt() {
        try (CaseFile file = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> file.write(connection -> {
                        Sql.update(connection, "INSERT INTO meta VALUES ('a', 'b')");
                        throw new IllegalStateException("stopped");
                    }));
            assertEquals(0, (long) file.read(connection -> Sql.number(connection, "SELECT count(*) FROM meta")));
        }
    }

    @Test
    void findsEditedDeletedAndCutEntriesOfTheLog() throws Exception {
        try (CaseFile file = open()) {
            for (int i = 0; i < 5; i++) {
                new NoteTable(file).add(Subject.ofCase(), "note " + i);
            }
        }
        assertBreaks("UPDATE activity SET reason = 'another' WHERE seq = 2", "Entry 2 was changed");
        assertBreaks("DELETE FROM activity WHERE seq = 3", "Entry 3 is missing");
        assertBreaks("DELETE FROM activity WHERE seq = 5", "entries at the end were removed");
    }

    private void assertBreaks(String sql, String problem) throws Exception {
        Path whole = folder.resolve("whole.stillwatch");
        Files.copy(path, whole);
        outside("DROP TRIGGER activity_is_never_changed; DROP TRIGGER activity_is_never_deleted; " + sql);
        try (CaseFile file = open()) {
            ActivityVerifyQuery.Verdict verdict = new ActivityVerifyQuery(file).ask();
            assertFalse(verdict.isSound());
            assertTrue(
                    verdict.problems().toString().contains(problem),
                    verdict.problems().toString());
        }
        Files.move(whole, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
