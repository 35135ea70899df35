package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfAuditReportTest {
    @TempDir
    Path folder;

    private Path logs;

    @BeforeEach
    void writeLogs() throws Exception {
        StringBuilder rows = new StringBuilder("account_id,timestamp,model,input_tokens,output_tokens,template_id\n");
        for (int i = 0; i < 200; i++) {
            rows.append("key-")
                    .append(i % 2)
                    .append(",2026-04-22T")
                    .append(String.format("%02d", i % 24))
                    .append(":00:")
                    .append(String.format("%02d", i % 60))
                    .append("Z,m-1,100,900,job-")
                    .append(i % 3)
                    .append('\n');
        }
        logs = Files.createDirectory(folder.resolve("logs"));
        Files.writeString(logs.resolve("exchanges.csv"), rows);
    }

    @Test
    void fitsEightyColumnsAndSaysWhatEachFigureIsComparedWith() throws Exception {
        Ran ran = Ran.command(folder, "self-audit", logs.toString());
        assertEquals(0, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.length() <= WrappedLines.WIDTH), ran.out());
        assertTrue(ran.out().contains("compared with published figures"), ran.out());
        assertTrue(ran.out().contains("Signals that show nothing:"), ran.out());
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        Ran ran = Ran.command(folder, "self-audit", "--json", logs.toString());
        assertEquals(0, ran.code(), ran.err());
        JsonNode report = new ObjectMapper().readTree(ran.out());
        assertEquals(200, report.get("exchanges").asInt());
        assertTrue(report.get("signals").size() > 0);
        for (JsonNode signal : report.get("signals")) {
            assertTrue(List.of("published", "theory", "own logs", "none")
                    .contains(signal.get("comparison").get("with").asText()));
        }
    }
}
