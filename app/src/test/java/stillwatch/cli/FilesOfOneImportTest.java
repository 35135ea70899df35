package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one file of an import may do to the others: a refused one nothing, a repeated one nothing. */
class FilesOfOneImportTest {
    private static final int ROWS = 9_000;

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        write("accounts.csv", "account_id,plan\na-1,free\na-2,team\n");
        write("exchanges-2.csv", exchanges(2, "a-"));
        write("exchanges-4.csv", exchanges(4, "a-"));
        write(
                "conversations-2.jsonl",
                "{\"account_id\":\"a-1\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}\n".repeat(50));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(data.resolve(name), content);
    }

    /** Rows with values of their own in every dictionary, and details and hours of their own. */
    private static String exchanges(int seed, String accounts) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("account_id,timestamp,exchange_id,model,session_id,ip,client,template_id,"
                + "status,capability,input_tokens,tool_calls\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(accounts).append(random.nextInt(400)).append(',');
            csv.append(1_776_849_300_000L + random.nextInt(900_000_000))
                    .append(",e-")
                    .append(seed)
                    .append('-')
                    .append(i);
            csv.append(",model-")
                    .append(seed)
                    .append(",s-")
                    .append(seed)
                    .append('-')
                    .append(i / 4);
            csv.append(",10.")
                    .append(seed)
                    .append('.')
                    .append(random.nextInt(200))
                    .append(".7,sdk/")
                    .append(seed);
            csv.append(",t-")
                    .append(seed)
                    .append('-')
                    .append(random.nextInt(3000))
                    .append(',');
            csv.append(200 + seed).append(",kind-").append(seed).append(',').append(random.nextInt(9000));
            csv.append(random.nextInt(4) == 0 ? ",3\n" : ",\n");
        }
        return csv.toString();
    }

    /** Compressed content that ends too early, after most of its rows. */
    private static byte[] cut(String content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() - 5000);
    }

    private Ran importInto(Path path) {
        return Ran.command("import", "--case", path.toString(), data.toString());
    }

    /** A refused file must leave the case as if it had not been there: no rows, no accounts, no words, no totals. */
    private void leavesNothing(String name, byte[] content, String rows) throws Exception {
        Path without = folder.resolve("without.stillwatch");
        assertEquals(0, importInto(without).code());
        Files.write(data.resolve(name), content);
        Path with = folder.resolve("with.stillwatch");
        Ran ran = importInto(with);
        assertEquals(1, ran.code(), ran.out());
        assertTrue(ran.out().contains(name + ": refused."), ran.out());
        assertEquals(List.of("ok"), CaseContent.integrity(with));
        assertEquals(0, Ran.command("verify-log", "--case", with.toString()).code());
        assertEquals(List.of(), CaseContent.differences(CaseContent.inWords(without), CaseContent.inWords(with)), rows);
        Files.delete(data.resolve(name));
        assertEquals(0, importInto(with).code(), "the same files again add nothing");
        assertEquals(List.of(), CaseContent.differences(CaseContent.inWords(without), CaseContent.inWords(with)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchanges-1.csv.gz", "exchanges-3.csv.gz", "exchanges-5.csv.gz"})
    void aDamagedExchangeFileIsRefusedAloneWhereverItStands(String name) throws Exception {
        leavesNothing(name, cut(exchanges(9, "refused-")), name);
    }

    @Test
    void aDamagedFileWhoseAccountsOthersNameTooTakesNoneOfThemAway() throws Exception {
        leavesNothing("exchanges-1.csv.gz", cut(exchanges(2, "a-")), "the same accounts and values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations-1.jsonl.gz", "conversations-3.jsonl.gz"})
    void aDamagedConversationFileIsRefusedAlone(String name) throws Exception {
        StringBuilder talks = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            talks.append("{\"account_id\":\"refused-")
                    .append(random.nextInt(99))
                    .append("\",\"model\":\"refused\",");
            talks.append("\"messages\":[{\"role\":\"user\",\"content\":\"")
                    .append(random.nextLong())
                    .append("\"}]}\n");
        }
        leavesNothing(name, cut(talks.toString()), name);
    }

    @Test
    void aDamagedAccountFileIsRefusedAlone() throws Exception {
        StringBuilder accounts = new StringBuilder("account_id,plan\n");
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            accounts.append("a-")
                    .append(random.nextInt(100_000))
                    .append(",refused-")
                    .append(random.nextLong())
                    .append('\n');
        }
        leavesNothing("accounts-0.csv.gz", cut(accounts.toString()), "accounts");
    }

    @Test
    void theSameBytesUnderTwoNamesAreImportedOnce() throws Exception {
        Path once = folder.resolve("once.stillwatch");
        assertEquals(0, importInto(once).code());
        Files.copy(data.resolve("exchanges-4.csv"), data.resolve("exchanges-5.csv"));
        Files.copy(data.resolve("accounts.csv"), data.resolve("accounts2.csv"));
        Path twice = folder.resolve("twice.stillwatch");
        Ran ran = importInto(twice);
        assertEquals(0, ran.code(), ran.out());
        assertEquals(
                2,
                ran.out()
                        .lines()
                        .filter(line -> line.contains("already imported"))
                        .count(),
                ran.out());
        assertEquals(List.of(), CaseContent.differences(CaseContent.inWords(once), CaseContent.inWords(twice)));
    }

    @Test
    void repeatedExchangeIdsAreKeptAndCountedAcrossTheFilesOfOneImport() throws Exception {
        write(
                "exchanges-6.csv",
                "account_id,timestamp,exchange_id\na-1,1776849300000,e-2-7\na-1,1776849300001,e-2-7\n");
        Path path = folder.resolve("repeated.stillwatch");
        Ran ran = importInto(path);
        assertEquals(0, ran.code(), ran.out());
        assertTrue(ran.out().contains("2 exchanges have an id that occurred before"), ran.out());
        assertTrue(CaseContent.of(path).get("exchange").startsWith(2 * ROWS + 2 + " rows"));
    }
}
