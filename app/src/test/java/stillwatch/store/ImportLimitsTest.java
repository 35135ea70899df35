package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.dataset.Source;
import stillwatch.store.ExchangeAppender.Limits;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/** What does not fit the memory is set aside and brought together again: the case is the same whatever the limits are. */
class ImportLimitsTest {
    private static final Limits TINY = new Limits(50, 60, 70);

    @TempDir
    Path folder;

    private static void set(ExchangeBatch batch, ExchangeColumn column, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        batch.setText(column, bytes, 0, bytes.length);
    }

    private static ExchangeBatch batch(SourceImport into, Random random, long firstLine) {
        ExchangeBatch batch = into.batches().take();
        for (int i = 0; i < 500; i++) {
            set(batch, ExchangeColumn.ACCOUNT_ID, "a-" + random.nextInt(40));
            batch.setNumber(ExchangeColumn.TIMESTAMP, 1_776_849_300_000L + random.nextInt(400_000_000));
            set(batch, ExchangeColumn.EXCHANGE_ID, "e-" + random.nextInt(2_000));
            set(batch, ExchangeColumn.SESSION_ID, "s-" + random.nextInt(300));
            set(batch, ExchangeColumn.TEMPLATE_ID, "t-" + random.nextInt(400));
            set(batch, ExchangeColumn.SYSTEM_PROMPT_HASH, "p-" + random.nextInt(200));
            set(batch, ExchangeColumn.IP, "203.0.113." + random.nextInt(250));
            set(batch, ExchangeColumn.CLIENT, "c-" + random.nextInt(120));
            set(batch, ExchangeColumn.MODEL, "m-" + random.nextInt(3));
            batch.setNumber(ExchangeColumn.STATUS, 200 + random.nextInt(3));
            batch.setNumber(ExchangeColumn.OUTPUT_TOKENS, random.nextInt(1_000));
            batch.endRow(firstLine + i + random.nextInt(2), (firstLine + i) * 100);
        }
        return batch;
    }

    private long importInto(Path path, boolean isLarge, Limits limits, long seed) {
        return importInto(path, isLarge, limits, seed, 12);
    }

    private long importInto(Path path, boolean isLarge, Limits limits, long seed, int batches) {
        try (CaseFile file = CaseFile.openOrCreate(path, "Ada", Clock.systemUTC());
                ImportSession session = new ImportSession(file, isLarge, limits, Progress.silent())) {
            long[] repeated = new long[1];
            Random random = new Random(seed);
            session.importSource((into, key) -> {
                for (int i = 0; i < batches; i++) {
                    into.exchanges(batch(into, random, 2 + i * 600L));
                }
                repeated[0] = into.noticed().getOrDefault("exchange_ids_repeated", 0L);
                String digest = "digest-" + seed;
                session.record(
                        new Source(key, "x.csv", "exchanges", "dataset", 1, digest, digest, 1, 1, 0, 0, 0, 0, 0), "{}");
            });
            return repeated[0] + session.commit(Progress.silent());
        }
    }

    private static List<String> ask(Path path, String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            Sql.forEach(connection, sql, row -> {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append('|');
                }
                rows.add(text.toString());
            });
        }
        return rows;
    }

    @Test
    void theCaseIsTheSameWhateverTheLimitsAndTheWay() throws Exception {
        Path usual = folder.resolve("usual.stillwatch");
        long repeated = importInto(usual, false, Limits.USUAL, 1);
        for (boolean isLarge : new boolean[] {false, true}) {
            Path tiny = folder.resolve("tiny-" + isLarge + ".stillwatch");
            assertEquals(repeated, importInto(tiny, isLarge, TINY, 1));
            assertSame(usual, tiny);
            importInto(tiny, isLarge, TINY, 2);
        }
        importInto(usual, true, Limits.USUAL, 2);
        assertSame(usual, folder.resolve("tiny-false.stillwatch"));
        assertSame(usual, folder.resolve("tiny-true.stillwatch"));
    }

    /** Reading the dictionaries of a large case takes seconds, in which a wish to stop must be heard. */
    @Test
    void aCancelledImportDoesNotReadWhatTheCaseHolds() {
        Path path = folder.resolve("case.stillwatch");
        importInto(path, true, Limits.USUAL, 1, 40);
        Cancellation cancellation = new Cancellation();
        Progress progress = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        try (CaseFile file = CaseFile.open(path, "Ada", Clock.systemUTC())) {
            try (ImportSession session = new ImportSession(file, false, Limits.USUAL, progress)) {
                cancellation.request();
                assertThrows(
                        CancelledException.class,
                        () -> session.importSource((into, key) -> into.exchanges(batch(into, new Random(1), 2))));
            }
            // The connection hears no more of it.
            long rows = file.write(connection -> Sql.number(connection, "SELECT count(key + 0) FROM exchange"));
            assertEquals(20_000, rows);
        }
    }

    /** The second import is large beside the first, the third small: their ways into the index differ. */
    @Test
    void theIndexStaysSmallHoweverManyImportsThereAre() throws Exception {
        Path path = folder.resolve("case.stillwatch");
        importInto(path, true, Limits.USUAL, 1, 40);
        importInto(path, false, Limits.USUAL, 2, 12);
        importInto(path, false, Limits.USUAL, 3, 2);
        assertEquals(List.of("ok|"), ask(path, "PRAGMA integrity_check"));
        assertEquals(List.of("27000|"), ask(path, "SELECT count(*) FROM exchange"));
        assertEquals(
                ask(path, "SELECT account_key, at_millis, key FROM exchange NOT INDEXED ORDER BY 1, 2, 3"),
                ask(
                        path,
                        "SELECT account_key, at_millis, key FROM exchange INDEXED BY exchange_by_account ORDER BY 1, 2, 3"));
        // About 18 bytes an entry.
        assertEquals(
                List.of("1|"),
                ask(path, "SELECT sum(pgsize) < 27000 * 40 FROM dbstat WHERE name = 'exchange_by_account'"));
    }

    private static void assertSame(Path expected, Path actual) throws Exception {
        assertEquals(List.of("ok|"), ask(actual, "PRAGMA integrity_check"));
        for (String view : List.of("exchanges", "accounts")) {
            String sql = "SELECT * FROM " + view + " ORDER BY 1, 2, 3, line";
            assertEquals(ask(expected, sql), ask(actual, sql), view);
        }
        for (String table : StagedDictionaries.TABLES) {
            String sql = "SELECT count(*) FROM " + table;
            assertEquals(ask(expected, sql), ask(actual, sql), table);
        }
        for (String table : List.of("account_hour", "account_total", "hour_total", "exchange_block")) {
            String sql = "SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4";
            assertEquals(ask(expected, sql), ask(actual, sql), table);
        }
    }
}
