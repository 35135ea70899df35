package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    private String path;

    @BeforeEach
    void nameCase() {
        path = folder.resolve("new.stillwatch").toString();
    }

    private Path write(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void rejectsAreReadAgainByAMendedMapping() throws Exception {
        Path data = write("exchanges.csv", "account_id,timestamp\na-1,2026-04-22T09:15:00\na-2,never\n");
        Ran.command("import", "--case", path, data.toString());
        Path mapping = write(
                "mended.json",
                """
                {"name": "ours", "input": "csv", "rows": {"exchanges": {
                  "account_id": "account_id", "timestamp": {"path": "timestamp", "time": "iso_utc"}}}}
                """);
        Ran nameless = Ran.command("rejects", "--case", path, "--read-again", mapping.toString());
        assertEquals(1, nameless.code());
        assertTrue(nameless.err().contains("needs --source"), nameless.err());
        Ran ran =
                Ran.command("rejects", "--case", path, "--source", "exchanges.csv", "--read-again", mapping.toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("1 reject of exchanges.csv is a row now, 1 stay"), ran.err());
        Ran rows = Ran.command("query", "--case", path, "--csv", "exchanges where account_id = 'a-1'");
        assertTrue(rows.out().contains("2026-04-22T09:15:00Z"), rows.out());
    }

    @Test
    void rejectsArePrintedWithWhatCannotBeSeenMadeVisible() throws Exception {
        Path data = Files.writeString(
                folder.resolve("exchanges.csv"),
                "account_id,timestamp\na-1,2026-04-22T09:15:00Z\n=cmd(),\u001b[31mnow\n,2026-04-22T09:15:00Z\n");
        String target = folder.resolve("damaged.stillwatch").toString();
        Ran.command("import", "--case", target, data.toString());
        Ran ran = Ran.command("rejects", "--case", target);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(
                ran.out()
                        .startsWith(
                                "exchanges.csv:3  byte 46  timestamp is not a readable time  =cmd(),\\x1b[31mnow\n"),
                ran.out());
        assertTrue(ran.err().contains("1  account_id is missing"), ran.err());
        Ran csv = Ran.command("rejects", "--case", target, "--csv", "--reason", "timestamp is not a readable time");
        assertEquals(
                "source,line,byte_offset,reason,size,raw\r\n"
                        + "exchanges.csv,3,46,timestamp is not a readable time,15,\"'=cmd(),\\x1b[31mnow\"\r\n",
                csv.out());
        Ran raw = Ran.command("rejects", "--case", target, "--raw", "--source", "exchanges.csv");
        assertEquals("=cmd(),\u001b[31mnow\n,2026-04-22T09:15:00Z\n", raw.out());
        Path out = folder.resolve("rejects.raw");
        Ran written = Ran.command("rejects", "--case", target, "--raw", "--text", "=CMD", "--out", out.toString());
        assertEquals(0, written.code(), written.err());
        assertEquals("=cmd(),\u001b[31mnow\n", Files.readString(out));
        assertTrue(written.err().contains("1 reject written to"), written.err());
        Ran unknown = Ran.command("rejects", "--case", target, "--source", "other.csv");
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("No file named other.csv"), unknown.err());
    }

    @Test
    void makesTheCaseAndTellsWhatItReadAndRejected() throws Exception {
        Path exchanges = write(
                "exchanges.csv",
                "account_id,timestamp,model,output_tokens\na-1,2026-04-22T09:15:00Z,model-x,1200\na-1,never,model-x,3\n");
        Ran first = Ran.command("import", "--case", path, exchanges.toString());
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().contains("exchanges.csv: 1 rows, 1 rejects; made 1 exchanges"), first.out());
        assertTrue(first.err().contains("Reading exchanges.csv"), first.err());
        Ran second = Ran.command("import", "--case", path, exchanges.toString());
        assertEquals(0, second.code(), second.err());
        assertTrue(second.out().contains("already imported"), second.out());
        Ran query = Ran.command("query", "--case", path, "--json", "exchanges where model = model-x");
        assertTrue(query.out().contains("\"timestamp\":\"2026-04-22T09:15:00Z\""), query.out());
        assertEquals(1, query.out().lines().count());
    }

    @Test
    void aFileThatIsRefusedIsNamedAndTheCodeSaysThatSomethingIsMissing() throws Exception {
        Path accounts = write("accounts.csv", "account_id,plan\na-1,free\n");
        Path refused = write("exchanges.csv", "account_id,model\na-1,model-x\n");
        Ran ran = Ran.command("import", "--case", path, accounts.toString(), refused.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("exchanges.csv: refused."), ran.out());
        assertTrue(ran.out().contains("timestamp"), ran.out());
        assertTrue(ran.out().contains("accounts.csv: 1 rows"), ran.out());
    }

    @Test
    void aPathThatDoesNotExistIsASentence() {
        Ran ran = Ran.command("import", "--case", path, folder.resolve("absent").toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("There is no file or folder"), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }
}
