package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.START;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and statements answer alike; which of them is asked depends on whether the case stands still. */
class ExchangeScanQueryTest {
    private static final int EXCHANGES = 4_000;

    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void writeCase() {
        CaseBuilder builder = new CaseBuilder();
        Random random = new Random(3);
        builder.account("a-1");
        builder.account("a-2");
        for (int i = 0; i < EXCHANGES; i++) {
            builder.exchange("a-" + (1 + random.nextInt(2)), START + random.nextInt(1_000_000))
                    .set("in", random.nextInt(6) == 0 ? null : (Object) random.nextInt(200_000))
                    .set("out", random.nextInt(6) == 0 ? null : (Object) random.nextInt(300))
                    .set("template", random.nextInt(3) == 0 ? null : "t-" + random.nextInt(50))
                    .set("session", random.nextInt(3) == 0 ? null : "s-" + random.nextInt(90))
                    .set("ip", random.nextInt(3) == 0 ? null : "10.0.0." + random.nextInt(200))
                    .set("reasoning_tokens", random.nextInt(3) == 0 ? 700 : null)
                    .set("signature", random.nextInt(20) == 0 ? "sig-" + random.nextInt(9) : null);
        }
        file = builder.write(folder.resolve("case.stillwatch"));
        file.write(connection -> {
            Sql.update(connection, "UPDATE exchange SET tool_calls = 2 WHERE key % 5 = 0");
            Sql.update(connection, "UPDATE exchange SET images = 1 WHERE key % 7 = 0");
            // Longer than a page, so that the row goes on in others.
            return Sql.update(
                    connection, "UPDATE exchange SET exchange_id = ? WHERE key % 900 = 0", "x".repeat(50_000));
        });
    }

    @AfterEach
    void closeCase() {
        file.close();
    }

    private static String words(ExchangeRow row) {
        return row.key() + " " + row.accountKey() + " " + row.atMillis() + " " + row.callKey() + " " + row.sessionKey()
                + " " + row.addressKey() + " " + row.promptKey() + " " + row.inputTokens() + " " + row.outputTokens()
                + " " + row.reasoningTokens() + " " + row.callsTools() + row.holdsImages() + " " + row.signature();
    }

    private List<String> scanned(boolean backwards) {
        List<String> rows = new ArrayList<>();
        new ExchangeScanQuery(file).run(pieces -> {
            for (int i = 0; i < pieces.count(); i++) {
                int piece = backwards ? pieces.count() - 1 - i : i;
                pieces.forEach(piece, backwards, row -> rows.add(words(row)));
            }
        });
        return rows;
    }

    private boolean isSettled() {
        return file.readStill((connection, isSettled) -> isSettled);
    }

    private List<String> byStatements(boolean backwards) {
        return whileSomebodyWrites(() -> scanned(backwards));
    }

    private <T> T whileSomebodyWrites(Supplier<T> question) {
        CaseFile.Writing writing = file.beginWriting();
        try {
            assertFalse(isSettled(), "the log is not moved while somebody writes");
            return question.get();
        } finally {
            writing.close();
        }
    }

    @Test
    void pagesSayWhatStatementsSayInBothDirections() {
        List<String> forwards = byStatements(false);
        List<String> backwards = byStatements(true);
        assertEquals(EXCHANGES, forwards.size());
        assertTrue(isSettled());
        assertEquals(forwards, scanned(false));
        assertEquals(backwards, scanned(true));
        Collections.reverse(backwards);
        assertEquals(forwards, backwards);
    }

    @Test
    void promptsOfPagesAreThoseOfStatements() {
        List<String> asked = whileSomebodyWrites(this::prompts);
        assertTrue(isSettled());
        assertEquals(asked, prompts());
        assertTrue(asked.size() > 40);
    }

    private List<String> prompts() {
        List<String> prompts = new ArrayList<>();
        new LongDictionaryQuery(file)
                .forEachPrompt((key, bytes, from, length, systemPromptKey) -> prompts.add(key + " "
                        + (length < 0 ? null : new String(bytes, from, length, java.nio.charset.StandardCharsets.UTF_8))
                        + " " + systemPromptKey));
        return prompts;
    }

    @Test
    void whatAnotherProgramWritesMeanwhileIsNotSeen() {
        List<String> before = scanned(false);
        List<String> during = new ArrayList<>();
        new ExchangeScanQuery(file).run(pieces -> {
            changeFromOutside();
            for (int piece = 0; piece < pieces.count(); piece++) {
                pieces.forEach(piece, false, row -> during.add(words(row)));
            }
        });
        assertEquals(before, during);
        assertFalse(before.equals(scanned(false)), "the next scan sees it");
    }

    private void changeFromOutside() {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.path());
                Statement statement = other.createStatement()) {
            statement.executeUpdate("UPDATE exchange SET input_tokens = 77");
            statement.executeUpdate("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
