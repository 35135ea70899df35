package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.CaseFile;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/** A mapping that is mended turns rejects into rows at their own places, and everything that was counted stays true. */
class RejectsRereadTest {
    /** Times without an offset are rejects of the dataset format. */
    private static final String ZONELESS = "\ufeffaccount_id,timestamp,model,input_tokens,client\r\n"
            + "a-1,2026-04-22T09:15:00,m-1,7,\"two\nlines\"\r\n"
            + "a-2,2026-04-22T09:16:00Z,m-1,8,x\r\n"
            + "a-3,2026-04-22T09:17:00,m-2,9,\"y \"\"z\"\"\"\r\n"
            + "a-4,never,m-2,9,x\r\n"
            + "a-1,2026-04-22T09:18:00,m-2,many,x\r\n";

    private static final String SOURCE = "SELECT lines, rows, rejects, header_lines, continuation_lines FROM sources";

    @TempDir
    Path folder;

    private ImportedCase imported;
    private Path path;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
        path = folder.resolve("case.stillwatch");
    }

    private RejectsReread.Outcome reread(MappingDraft draft, Progress progress) {
        try (CaseFile file = CaseFile.open(path, "Ada", Clock.systemUTC())) {
            RejectsReread.Outcome outcome = new RejectsReread(file, 1).run(draft, progress);
            assertTrue(new ActivityVerifyQuery(file).ask().isSound());
            return outcome;
        }
    }

    private MappingDraft draft() {
        try (CaseFile file = CaseFile.open(path, "Ada", Clock.systemUTC())) {
            return new RejectsReread(file, 1).mapping().orElseThrow();
        }
    }

    private static MappingDraft inUtc(MappingDraft draft) {
        return draft.with("exchanges", draft.column("exchanges", "timestamp").written("iso_utc", ""));
    }

    private void importZoneless() throws Exception {
        imported.write("exchanges.csv", ZONELESS);
        assertEquals(4, imported.importAll().rejects());
    }

    @Test
    void whatIsReadableNowBecomesRowsAtTheirOwnPlacesAndTheRestStays() throws Exception {
        importZoneless();
        List<String> places = imported.ask("SELECT line, byte_offset FROM rejects ORDER BY line LIMIT 2");
        RejectsReread.Outcome outcome = reread(inUtc(draft()), Progress.silent());
        assertEquals(
                new RejectsReread.Outcome(
                        2, 2, Map.of("timestamp is not a readable time", 1L, "input_tokens is not a whole number", 1L)),
                outcome);
        assertEquals(
                List.of(
                        "a-1|1776849300000|m-1|7|two\nlines|" + places.get(0),
                        "a-3|1776849420000|m-2|9|y \"z\"|" + places.get(1)),
                imported.ask(
                        "SELECT account_id, timestamp, model, input_tokens, client, line, byte_offset FROM exchanges"
                                + " WHERE account_id <> 'a-2' ORDER BY line"));
        assertEquals(List.of("7|3|2|1|1"), imported.ask(SOURCE));
        assertEquals(
                List.of("a-4,never,m-2,9,x", "a-1,2026-04-22T09:18:00,m-2,many,x"),
                imported.ask("SELECT CAST(raw AS TEXT) FROM rejects ORDER BY line"));
        assertEquals(
                List.of("import.reread|Read 2 rejects of exchanges.csv again as exchanges-by-hand: now rows"),
                imported.ask("SELECT action, summary FROM activity ORDER BY seq DESC LIMIT 1"));
        assertEquals(
                List.of("2|2|iso_utc"),
                imported.ask("SELECT json_extract(details, '$.rereads[0].rows'),"
                        + " (SELECT sum(value) FROM json_each(details, '$.reasons')),"
                        + " json_extract(details, '$.rereads[0].mapping.rows.exchanges.timestamp.time') FROM source"));
    }

    @Test
    void theTotalsAreThoseOfACaseThatReadAllAtOnce() throws Exception {
        importZoneless();
        reread(inUtc(draft()), Progress.silent());
        ImportedCase whole = new ImportedCase(folder.resolve("whole"));
        Path same = whole.write("exchanges.csv", ZONELESS);
        whole.importPaths(
                ImportOptions.recognised().with(Map.of(same.toString(), FileChoice.by(inUtc(draft())))), same);
        for (String totals : List.of(
                "SELECT a.account_id, t.exchanges, t.input_tokens, t.first_at_millis, t.last_at_millis"
                        + " FROM account_total t JOIN account a ON a.key = t.account_key ORDER BY 1",
                "SELECT hour, sum(exchanges), sum(input_tokens) FROM hour_total GROUP BY 1",
                SOURCE,
                "SELECT source, line, byte_offset, raw, reason FROM rejects WHERE 0")) {
            assertEquals(whole.ask(totals), imported.ask(totals));
        }
    }

    @Test
    void aSecondReadingAddsNothing() throws Exception {
        importZoneless();
        MappingDraft mended = inUtc(draft());
        reread(mended, Progress.silent());
        List<String> revision = imported.ask("SELECT max(seq) FROM activity");
        assertEquals(0, reread(mended, Progress.silent()).rows());
        assertEquals(revision, imported.ask("SELECT max(seq) FROM activity"), "what changes nothing is not logged");
        assertEquals(List.of("3"), imported.ask("SELECT count(*) FROM exchange"));
    }

    @Test
    void aCancelledReadingLeavesTheCaseAsItWas() throws Exception {
        importZoneless();
        MappingDraft mended = inUtc(draft());
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Progress stopped = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        assertThrows(CancelledException.class, () -> reread(mended, stopped));
        assertEquals(List.of("7|1|4|1|1"), imported.ask(SOURCE));
        assertEquals(List.of("4"), imported.ask("SELECT count(*) FROM rejects"));
        assertEquals(2, reread(mended, Progress.silent()).rows());
    }

    @Test
    void anExchangeThatWasKeptWhileItsConversationWasRejectedIsNotCountedTwice() throws Exception {
        imported.write(
                "log.jsonl",
                """
                {"id":"r-1","who":"u-1","at":"2026-04-22T09:15:00Z","talk":[{"role":"user","content":"hi"}],"when":"bad"}
                """);
        MappingDraft wrong = MappingDraft.parse(
                "log",
                """
                {"name":"log","input":"jsonl","rows":{
                  "exchanges":{"exchange_id":"id","account_id":"who","timestamp":"at"},
                  "conversations":{"conversation_id":"id","account_id":"who","timestamp":"when","messages":"talk"}}}
                """);
        Path log = folder.resolve("data/log.jsonl");
        ImportReport report = imported.importPaths(
                ImportOptions.recognised().with(Map.of(log.toString(), FileChoice.by(wrong))), log);
        assertEquals(1, report.rejects());
        assertEquals(List.of("1"), imported.ask("SELECT count(*) FROM exchange"));
        assertEquals(wrong, draft(), "the case keeps the mapping that a file was read by");
        MappingDraft mended = wrong.with(
                "conversations", wrong.column("conversations", "timestamp").from(List.of("at")));
        assertEquals(1, reread(mended, Progress.silent()).rows());
        assertEquals(
                List.of("1|1"), imported.ask("SELECT (SELECT count(*) FROM exchange), count(*) FROM conversation"));
        assertEquals(List.of("1|0"), imported.ask("SELECT rows, rejects FROM sources"));
    }

    @Test
    void aPreviewOfTheRejectsShowsWhatTheMappingWouldMakeOfThem() throws Exception {
        importZoneless();
        try (CaseFile file = CaseFile.open(path, "Ada", Clock.systemUTC())) {
            RejectsReread rejects = new RejectsReread(file, 1);
            MappingDraft before = rejects.mapping().orElseThrow();
            assertEquals(0, rejects.preview(before).first().rows().size());
            FilePreview after = rejects.preview(inUtc(before));
            assertEquals("2026-04-22T09:15:00Z", after.first().rows().get(0).get("timestamp"));
            assertEquals(1, after.first().rejects());
        }
    }

    @Test
    void aMappingThatDoesNotFitTheHeaderIsRefusedAndChangesNothing() throws Exception {
        importZoneless();
        MappingDraft wrong =
                draft().with("exchanges", MappedColumn.empty("account_id").from(List.of("nobody")));
        UnreadableFileException refusal =
                assertThrows(UnreadableFileException.class, () -> reread(wrong, Progress.silent()));
        assertTrue(refusal.getMessage().contains("no column \"nobody\""), refusal.getMessage());
        assertEquals(List.of("7|1|4|1|1"), imported.ask(SOURCE));
    }
}
