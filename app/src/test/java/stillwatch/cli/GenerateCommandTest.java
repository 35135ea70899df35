package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.scenario.Scenarios;

class GenerateCommandTest {
    private static final String SCENARIO = Scenarios.all().get(0).name();

    @TempDir
    Path folder;

    private Ran generate(String scenario, String scale, Path out) {
        return Ran.command(
                "generate", "--scenario", scenario, "--seed", "7", "--scale", scale, "--out", out.toString());
    }

    @Test
    void writesADatasetWithItsAnswerKeyAndSaysHowMuch() {
        Ran ran = generate(SCENARIO, "0.02", folder.resolve("new"));
        assertEquals(0, ran.code(), ran.err());
        assertTrue(Files.isRegularFile(folder.resolve("new/truth.json")), ran.out());
        assertTrue(ran.out().contains("accounts, "), ran.out());
    }

    @Test
    void compressesWhereAsked() {
        Path out = folder.resolve("small");
        Ran ran = Ran.command(
                "generate",
                "--scenario",
                SCENARIO,
                "--seed",
                "7",
                "--scale",
                "0.02",
                "--gzip",
                "--out",
                out.toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(Files.isRegularFile(out.resolve("exchanges-000.csv.gz")));
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Ran ran = generate(SCENARIO, "0.02", folder);
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("nothing is overwritten"), ran.err());
    }

    @Test
    void namesTheScenariosThatExist() {
        Ran ran = generate("no-such", "1", folder.resolve("new"));
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains(SCENARIO), ran.err());
        assertTrue(Ran.command("generate", "--help").out().contains(SCENARIO));
    }

    @Test
    void leavesDataOutWhereAskedAndRefusesWhatItDoesNotKnow() throws Exception {
        Path out = folder.resolve("bare");
        Ran ran = Ran.command(
                "generate",
                "--scenario",
                SCENARIO,
                "--seed",
                "7",
                "--scale",
                "0.02",
                "--without",
                "addresses,content",
                "--out",
                out.toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(Files.notExists(out.resolve("conversations.jsonl")));
        Ran refused = Ran.command(
                "generate",
                "--scenario",
                SCENARIO,
                "--seed",
                "7",
                "--without",
                "names",
                "--out",
                folder.resolve("no").toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("addresses,payment"), refused.err());
    }

    @Test
    void refusesAScaleThatMakesNoSense() {
        for (String scale : new String[] {"0", "-1", "NaN", "100000", "much"}) {
            assertEquals(2, generate(SCENARIO, scale, folder.resolve("new")).code(), scale);
        }
    }
}
