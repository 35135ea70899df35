package stillwatch.evidence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;

class RawIdsTest {
    @TempDir
    Path folder;

    @Test
    void findsIdentifiersWhateverStandsAroundThem() throws IOException {
        try (CaseFile file = ExportableCase.create(folder)) {
            RawIds ids = RawIds.of(file, 1);
            for (String text : new String[] {
                "acct-1001",
                "acct-1001.",
                "(acct-1001)",
                "id=acct-1001",
                "\"acct-1001\"",
                "acct-1001,pay-9001",
                "198.51.100.101/24",
                "user@acct-1001:443"
            }) {
                assertTrue(ids.firstFieldIn(text).isPresent(), text);
            }
            assertTrue(ids.firstFieldIn("acct-10011 and acct-99").isEmpty(), "longer words are other words");
            assertEquals(
                    "<account_id>, <payment_id>.",
                    ids.replace("acct-1002, pay-9002.", (field, id) -> "<" + field + ">"));
        }
    }
}
