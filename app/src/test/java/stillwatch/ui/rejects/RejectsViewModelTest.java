package stillwatch.ui.rejects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RejectsReread;
import stillwatch.ingest.RejectsWriter.Form;
import stillwatch.store.ActivityLogQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.ContentCoverTable;
import stillwatch.store.RejectListQuery.Reason;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.ScreenId;

class RejectsViewModelTest {
    private static final String TIME = "timestamp is not a readable time";

    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;
    private RejectsViewModel model;

    @BeforeEach
    void open() {
        file = RejectedRows.in(folder);
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
        session.open(ScreenId.REJECTS);
        model = new RejectsViewModel(session);
        model.refresh();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private RejectsState state() {
        return model.state().get();
    }

    private long firstLine() {
        return state().page().get(0).reject().source().line();
    }

    private String lastAct() {
        return new ActivityLogQuery(file).newest("", 1).get(0).summary();
    }

    @Test
    void reasonsAreCountedAndFilter() {
        assertEquals("1–500 of 1,205 rejects", state().words());
        assertEquals(new Reason(TIME, 1_200), state().reasons().get(0));
        model.reason("account_id is missing");
        assertEquals("1–3 of 3 rejects", state().words());
        assertEquals(4, state().reasons().size(), "the other reasons stay in sight");
        assertTrue(state().opened().isPresent(), "the first one is opened");
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfReading() {
        model.source(2);
        assertEquals("1–500 of 1,203 rejects", state().words());
        assertEquals(2, firstLine());
        model.next();
        assertEquals("501–1,000 of 1,203 rejects", state().words());
        assertEquals(502, firstLine());
        model.next();
        assertEquals("1,001–1,203 of 1,203 rejects", state().words());
        assertFalse(state().hasNext());
        model.previous();
        assertEquals(502, firstLine());
        model.last();
        assertEquals("1,001–1,203 of 1,203 rejects", state().words());
        assertEquals(1_002, firstLine());
        model.first();
        assertEquals("1–500 of 1,203 rejects", state().words());
    }

    @Test
    void textIsFoundInTheBytesWhateverItsCase() {
        model.text("ACCT-77,");
        assertEquals("1–1 of 1 reject", state().words());
        assertEquals(
                "acct-77,yesterday,sdk",
                new String(state().opened().orElseThrow().raw(), StandardCharsets.UTF_8));
        model.text("no such text");
        assertEquals("No rejects", state().words());
        assertTrue(state().isFiltered());
        model.clear();
        assertEquals(1_205, state().total());
    }

    @Test
    void anotherScreenLeadsToOneFilesRejects() {
        session.open(ScreenId.OVERVIEW);
        session.open(ScreenId.REJECTS, session.selection().get().withSource(Optional.of(1L)));
        model.refresh();
        assertEquals("1–2 of 2 rejects", state().words());
        session.back();
        session.back();
        model.refresh();
        assertEquals(1_205, state().total());
    }

    @Test
    void aTableForSpreadsheetsRunsNoFormulaAndShowsWhatCannotBeSeen() throws Exception {
        model.source(2);
        model.text("2026-04-22");
        Path target = folder.resolve("rejects.csv");
        model.export(Form.CSV, target);
        assertEquals(
                List.of(
                        "source,line,byte_offset,reason,size,raw",
                        "exchanges.csv,1203," + offset(0)
                                + ",has 2 fields where the header has 3,27,\"'=cmd(),2026-04-22T09:15:00Z\"",
                        "exchanges.csv,1204," + offset(1)
                                + ",account_id is missing,33,\",2026-04-22T09:15:00Z,\\x1b[31mred\\u202e\"",
                        "exchanges.csv,1205," + offset(2) + ",invalid UTF-8,29,\"caf\\xff,2026-04-22T09:15:00Z,sdk\""),
                Files.readAllLines(target));
        assertEquals("Exported 3 rejects as a table to rejects.csv", lastAct());
        assertTrue(session.problems().all().get(0).message().startsWith("3 rejects were written to"));
    }

    private long offset(int row) {
        return state().page().get(row).reject().source().byteOffset();
    }

    @Test
    void theBytesAreExportedAsTheyAreInTheFile() throws Exception {
        model.reason("invalid UTF-8");
        Path target = folder.resolve("rejects.raw");
        model.export(Form.RAW, target);
        byte[] original = Files.readAllBytes(folder.resolve("data/exchanges.csv"));
        byte[] written = Files.readAllBytes(target);
        assertEquals(
                new String(original, (int) offset(0), original.length - (int) offset(0), StandardCharsets.ISO_8859_1),
                new String(written, StandardCharsets.ISO_8859_1));
    }

    @Test
    void anExportThatCannotBeWrittenSaysSoAndLeavesNothing() {
        model.export(Form.CSV, folder.resolve("no such folder").resolve("x.csv"));
        assertTrue(session.problems().all().get(0).message().contains("Choose another place."));
        assertTrue(lastAct().startsWith("Imported"), lastAct());
    }

    @Test
    void rejectsReadAgainByAMendedMappingLeaveTheList() {
        model.source(2);
        assertEquals(Optional.of(2L), model.fixable());
        MappingDraft mapping = new RejectsReread(file, 2).mapping().orElseThrow();
        model.readAgain(
                2,
                mapping.with(
                        "exchanges", mapping.column("exchanges", "account_id").or("nobody")));
        model.refresh();
        assertEquals("1–500 of 1,202 rejects", state().words());
        assertEquals(
                "1 reject is a row now, 1,202 stay. Analyse the case again to have them counted in.",
                session.problems().all().get(0).message());
        assertEquals("Read 1 reject of exchanges.csv again as exchanges-by-hand: now rows", lastAct());
    }

    @Test
    void coveredContentIsShownOnlyAfterARevealThatIsLogged() {
        new ContentCoverTable(file).setCovered(true);
        model.refresh();
        assertTrue(state().page().stream().allMatch(row -> row.reject().raw().length == 0));
        assertTrue(state().opened().orElseThrow().isCovered());
        assertEquals(0, state().opened().orElseThrow().raw().length);
        model.reveal();
        assertFalse(state().opened().orElseThrow().isCovered());
        assertEquals(",free", new String(state().opened().orElseThrow().raw(), StandardCharsets.UTF_8));
        assertEquals("Content revealed: rejected row of accounts.csv, line 2", lastAct());
        long revision = file.revision();
        model.open(state().page().get(1));
        assertTrue(state().opened().orElseThrow().isCovered());
        model.open(state().page().get(0));
        assertFalse(state().opened().orElseThrow().isCovered());
        assertEquals(revision, file.revision(), "a second look is not a second reveal");
    }
}
