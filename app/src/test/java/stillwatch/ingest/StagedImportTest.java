package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were written as pages and copied are what SQLite would have written itself. */
class StagedImportTest {
    @TempDir
    Path folder;

    private static String rows(Random random, int count) {
        StringBuilder csv = new StringBuilder("account_id,timestamp,exchange_id,input_tokens,tool_calls,model\n");
        for (int i = 0; i < count; i++) {
            csv.append("a-")
                    .append(random.nextInt(300))
                    .append(',')
                    .append(1_776_849_300_000L + random.nextInt(1_000_000_000))
                    .append(",e-")
                    .append(random.nextLong())
                    .append(',')
                    .append(random.nextInt(3) == 0 ? "" : Long.toString(random.nextLong() >>> random.nextInt(15, 64)))
                    .append(',')
                    .append(random.nextInt(3) == 0 ? "7" : "")
                    .append(",m-")
                    .append(random.nextInt(5))
                    .append('\n');
        }
        return csv.toString();
    }

    @Test
    void tablesIndexAndTotalsAgreeAfterFilesWhoseTimesAreInNoOrder() throws Exception {
        ImportedCase imported = new ImportedCase(folder);
        Random random = new Random(1);
        imported.write("exchanges-0.csv", rows(random, 20_000));
        imported.write("exchanges-1.csv", rows(random, 9_000));
        ImportReport report = imported.importAll();
        assertEquals(29_000, report.rows(), report.toJson());
        // Checks every row, the index's order, and that index and table name each other.
        assertEquals(List.of("ok"), imported.ask("PRAGMA integrity_check"));
        String sums = "count(*), ifnull(sum(input_tokens), 0)";
        assertEquals(
                imported.ask("SELECT account_key, at_millis / 3600000, " + sums
                        + " FROM exchange GROUP BY 1, 2 ORDER BY 1, 2"),
                imported.ask("SELECT account_key, hour, exchanges, input_tokens FROM account_hour ORDER BY 1, 2"));
        assertEquals(
                imported.ask("SELECT account_key, " + sums
                        + ", min(at_millis), max(at_millis) FROM exchange GROUP BY 1 ORDER BY 1"),
                imported.ask("SELECT account_key, exchanges, input_tokens, first_at_millis, last_at_millis"
                        + " FROM account_total ORDER BY 1"));
        assertEquals(
                imported.ask("SELECT at_millis / 3600000, model_key, " + sums
                        + " FROM exchange e JOIN call k ON k.key = e.call_key GROUP BY 1, 2 ORDER BY 1, 2"),
                imported.ask("SELECT hour, model_key, exchanges, input_tokens FROM hour_total ORDER BY 1, 2"));
        assertEquals(
                imported.ask("SELECT min(key), max(key), min(at_millis), max(at_millis) FROM exchange"
                        + " GROUP BY (key - 1) / 4096 ORDER BY 1"),
                imported.ask(
                        "SELECT first_key, last_key, first_at_millis, last_at_millis FROM exchange_block ORDER BY 1"));
        assertEquals(List.of("7", "null"), imported.ask("SELECT DISTINCT tool_calls FROM exchange ORDER BY 1 DESC"));
    }
}
