package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.TestKeys;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.store.NoteTable;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.UndoStack;
import stillwatch.task.Progress;

class PrivilegeTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private PrivilegeTable marks;

    @BeforeEach
    void fillCase() throws IOException {
        file = ExportableCase.create(folder);
        marks = new PrivilegeTable(file);
    }

    @AfterEach
    void closeCase() {
        file.close();
    }

    private Path export(Profile profile, String out) throws IOException {
        return new PackageExporter(TestKeys.of("user"))
                .export(file, "C1", profile, folder.resolve(out), new ExportChoices("", true), Progress.silent())
                .path();
    }

    @Test
    void aMarkIsLoggedAndOneStepToUndo() {
        Activity act = marks.mark(List.of(Subject.conversation(2)), "work product", "Notes of counsel")
                .orElseThrow();
        assertEquals("privilege.mark", act.action());
        assertEquals(List.of(), new ActivityVerifyQuery(file).ask().problems());
        assertTrue(marks.on(Subject.conversation(2)).isPresent());
        assertFalse(marks.mark(List.of(Subject.conversation(2)), "x", "y").isPresent(), "marked once");
        new UndoStack(file).undo();
        assertTrue(marks.all().isEmpty());
    }

    /** A line of a log may be read as an exchange and as a conversation; findings may rest on the exchange alone. */
    @Test
    void aQuotedRowIsWithheldWithAPrivilegedOneOfItsLineThatNobodyQuotes() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.path());
                Statement statement = other.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO conversation (key, account_key, messages, source_key, line, byte_offset)"
                            + " SELECT 900, e.account_key, '[]', e.source_key, b.first_line + e.key - b.first_key + e.line_shift,"
                            + " b.first_byte_offset + e.byte_shift FROM exchange e JOIN exchange_block b"
                            + " ON e.key BETWEEN b.first_key AND b.last_key WHERE e.key ="
                            + " (SELECT min(exchange_key) FROM finding_exchange)");
        }
        long before = quotedExchanges(export(Profile.COURT, "before"));
        marks.mark(List.of(Subject.conversation(900)), "work product", "A call of counsel");
        assertEquals(before - 1, quotedExchanges(export(Profile.REGULATOR, "after")));
    }

    @Test
    void noOriginalGoesAlongWhereARowThatNobodyQuotesIsPrivileged() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.path());
                Statement statement = other.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO conversation (key, account_key, messages, source_key, line, byte_offset)"
                            + " VALUES (900, 1, '[]', 3, 999, 99999)");
        }
        assertTrue(natives(export(Profile.COURT, "before")).contains("conversations.jsonl"));
        marks.mark(List.of(Subject.conversation(900)), "work product", "A call of counsel");
        assertFalse(natives(export(Profile.REGULATOR, "after")).contains("conversations.jsonl"));
    }

    /** What is produced in full of the originals. */
    private static String natives(Path bag) throws IOException {
        return PackageFiles.dat(bag).stream()
                .filter(row -> row.values().stream().anyMatch(cell -> cell.contains("Original file as received")))
                .toList()
                .toString();
    }

    private static long quotedExchanges(Path bag) throws IOException {
        return Files.readAllLines(bag.resolve("data/evidence/rows.jsonl")).stream()
                .filter(row -> row.contains("\"kind\":\"exchange\""))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aPrivilegedConversationAppearsInNoPackageAndAnOriginalThatHoldsItNeither(Profile profile) throws IOException {
        marks.mark(List.of(Subject.conversation(2)), "attorney-client privilege", "A question of counsel");
        Path bag = export(profile, "out");
        // With what follows it, because at some alignments base64 tells the last characters of ids apart by one bit
        // only.
        assertEquals(List.of(), PackageFiles.holding(bag, "conv-4402\""));
        for (var one : PackageFiles.of(bag).entrySet()) {
            String text = new String(one.getValue(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(text.contains("conv-4402"), one.getKey());
        }
        assertTrue(new PackageVerifier().verify(bag, Progress.silent()).passed());
        if (profile == Profile.COURT) {
            String log = Files.readString(bag.resolve("data/custody/privilege-log.csv"));
            assertTrue(log.contains("attorney-client privilege"), log);
            assertTrue(log.contains("A question of counsel"), log);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aPrivilegedNoteAppearsNotEvenInTheActivityLog(Profile profile) throws IOException {
        NoteTable notes = new NoteTable(file);
        notes.add(Subject.campaign("C1"), "Counsel advises to settle");
        long key = notes.on(Subject.campaign("C1")).get(1).key();
        marks.mark(List.of(Subject.note(key)), "attorney-client privilege", "A memorandum");
        Path bag = export(profile, "out");
        assertEquals(List.of(), PackageFiles.holding(bag, "advises to settle"));
        assertTrue(new PackageVerifier().verify(bag, Progress.silent()).passed());
    }

    @Test
    void exhibitNumbersOfOthersStayWhereOneIsWithheld() throws IOException {
        String before = Files.readString(export(Profile.COURT, "before").resolve("data/evidence/rows.jsonl"));
        marks.mark(List.of(Subject.conversation(1)), "work product", "One");
        String after = Files.readString(export(Profile.COURT, "after").resolve("data/evidence/rows.jsonl"));
        List<String> left = after.lines().toList();
        assertEquals(before.lines().count() - 1, left.size());
        assertTrue(before.lines().toList().containsAll(left));
    }
}
