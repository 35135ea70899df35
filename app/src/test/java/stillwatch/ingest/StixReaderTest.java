package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StixReaderTest {
    private static final String BUNDLE =
            """
            {"type": "bundle", "id": "bundle--1", "objects": [
              {"type": "identity", "id": "identity--1", "name": "Peer"},
              {"type": "indicator", "id": "indicator--1", "name": "relay exits", "pattern_type": "stix",
               "created_by_ref": "identity--1",
               "object_marking_refs": ["marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"],
               "pattern": "[ipv4-addr:value = '203.0.113.7' OR ipv6-addr:value = '2001:db8::1'] AND [domain-name:value = 'it\\\\'s.example']"},
              {"type": "indicator", "id": "indicator--2", "pattern": "[user-account:account_login = 'acct-1']"},
              {"type": "indicator", "id": "indicator--3", "pattern": "[file:hashes.MD5 = 'aa']"},
              {"type": "ipv4-addr", "id": "ipv4-addr--1", "value": "198.51.100.0/24"},
              {"type": "user-account", "id": "user-account--1", "user_id": "acct-2"},
              {"type": "x-client", "id": "x-client--1", "x_ja4": "t13d1516h2_8daaf6152771_e5627efa2ab1", "device_id": "dev-1"},
              {"type": "indicator", "id": "indicator--4", "pattern": "[x-stillwatch:template_id = 'tpl-9']",
               "extensions": {"extension-definition--1": {"extension_type": "property-extension", "user_agent": "relay/1"}}},
              17, {"no": "type"}
            ]}
            """;

    @TempDir
    Path folder;

    @Test
    void takesWhatCanBeMatchedOutOfPatternsObservablesAndExtensions() throws Exception {
        ImportedCase imported = new ImportedCase(folder);
        Path intel = imported.write("intel.json", BUNDLE);
        FileReport report =
                imported.importPaths(ImportOptions.recognised(), intel).files().get(0);
        assertEquals(1, report.rows(), report.toString());
        assertEquals(10L, report.made().get("indicators"));
        assertEquals(
                List.of(
                        "account|acct-1|null|null",
                        "account|acct-2|null|null",
                        "client|relay/1|null|null",
                        "device|dev-1|null|null",
                        "domain|it's.example|Peer|TLP:AMBER",
                        "ip|198.51.100.0/24|null|null",
                        "ip|2001:db8::1|Peer|TLP:AMBER",
                        "ip|203.0.113.7|Peer|TLP:AMBER",
                        "template|tpl-9|null|null",
                        "tls_fingerprint|t13d1516h2_8daaf6152771_e5627efa2ab1|null|null"),
                imported.ask("SELECT type, value, created_by, marking FROM indicator ORDER BY 1, 2"));
        String[] place = imported.ask("SELECT line, byte_offset FROM indicator WHERE value = 'acct-2'")
                .get(0)
                .split("\\|");
        assertEquals(
                "user-account--1",
                Files.readString(intel).substring(Integer.parseInt(place[1])).substring(0, 15));
        assertTrue(Files.readAllLines(intel).get(Integer.parseInt(place[0]) - 1).contains("acct-2"));
    }

    @Test
    void aDocumentThatIsNoBundleIsOneReject() throws Exception {
        ImportedCase imported = new ImportedCase(folder);
        Path intel = imported.write("intel.json", "{\n\"objects\": 3\n}\n");
        FileReport report =
                imported.importPaths(ImportOptions.recognised(), intel).files().get(0);
        assertEquals(1, report.rejects());
        assertEquals(2, report.continuationLines());
    }
}
