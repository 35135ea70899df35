package stillwatch.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/** One seed, one world: bytes, scale, refusals and cancellation of the generator. */
class GenerationTest {
    private static final double SMALL = 0.1;

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameSeedInAnotherLocaleAndTimeZone() throws IOException {
        generate("quiet", 11, SMALL, "first", true);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            generate("quiet", 11, SMALL, "second", true);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(bytesOf("first"), bytesOf("second"));
    }

    @Test
    void givesAnotherWorldForAnotherSeed() throws IOException {
        generate("quiet", 1, SMALL, "first", false);
        generate("quiet", 2, SMALL, "second", false);
        assertTrue(
                !bytesOf("first").get("accounts.csv").equals(bytesOf("second").get("accounts.csv")));
    }

    @Test
    void multipliesAccountsAndExchangesWithTheScale() throws IOException {
        // Above the least sizes that keep a tiny world's shapes recognizable, both grow in proportion.
        Generation.Summary small = generate("quiet", 3, 0.5, "small", false);
        Generation.Summary large = generate("quiet", 3, 2, "large", false);
        double accounts = (double) large.accounts() / small.accounts();
        double exchanges = (double) large.exchanges() / small.exchanges();
        assertTrue(accounts > 3.6 && accounts < 4.4, "accounts grew " + accounts + " times");
        assertTrue(exchanges > 2.6 && exchanges < 5.5, "exchanges grew " + exchanges + " times");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/notes.txt"), "mine");
        IOException refused = assertThrows(IOException.class, () -> generate("quiet", 1, SMALL, "full", false));
        assertTrue(refused.getMessage().contains("not empty"), refused.getMessage());
    }

    @Test
    void namesTheScenariosWhereTheNameIsUnknown() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Scenarios.named("no-such-thing"));
        assertTrue(refused.getMessage().contains("quiet"), refused.getMessage());
    }

    @Test
    void stopsWhenAskedTo() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Progress asked = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        assertThrows(
                CancelledException.class,
                () -> Generation.run(Scenarios.named("quiet"), 1, SMALL, folder.resolve("out"), false, asked));
    }

    private Generation.Summary generate(String scenario, long seed, double scale, String name, boolean compress)
            throws IOException {
        return Generation.run(
                Scenarios.named(scenario), seed, scale, folder.resolve(name), compress, Progress.silent());
    }

    private Map<String, String> bytesOf(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var entries = Files.list(folder.resolve(name))) {
            for (Path file : entries.toList()) {
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(digest(file)));
            }
        }
        return files;
    }

    private static byte[] digest(Path file) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
