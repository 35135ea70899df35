package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.detect.Analysis;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.key.TestKeys;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.Importer;
import stillwatch.scenario.Generation;
import stillwatch.scenario.Scenarios;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.store.FilledCase;
import stillwatch.task.Progress;

/**
 * Every validator of others over every profile's package of seven cases, where those validators are at hand. They start Maven,
 * Node and Python some two hundred times and may fetch what they need, so whoever wants that names their folder in
 * {@code STILLWATCH_VALIDATORS}. What then does not run fails the test like what runs and refuses. The table of results is
 * left in {@code target/validators.txt}.
 */
class EveryValidatorTest {
    private static final String NAMED = System.getenv("STILLWATCH_VALIDATORS");
    private static final Path SCRIPTS = Path.of("src/test/scripts").toAbsolutePath();

    @TempDir
    Path folder;

    private final List<String> cases = new ArrayList<>();

    @BeforeEach
    void areHere() {
        assumeTrue(
                NAMED != null && Files.isDirectory(Path.of(NAMED)),
                "the independent validators do not run: name their folder in STILLWATCH_VALIDATORS");
    }

    private static Path validators() {
        return Path.of(NAMED).toAbsolutePath();
    }

    private static Path data() {
        return validators().resolveSibling("validation-data");
    }

    @Test
    void acceptEveryEditionOfEveryCase() throws Exception {
        try (CaseFile file = ExportableCase.create(Files.createDirectory(folder.resolve("a")))) {
            export("hostile-texts", file, "C1");
        }
        try (CaseFile file = FilledCase.at(folder.resolve("Spring review.stillwatch"))) {
            export("originals-gone", file, "C1");
        }
        try (CaseFile file = ManyScriptsCase.create(Files.createDirectory(folder.resolve("b")))) {
            Campaign found = new CampaignTable(file).all().get(0);
            export("many-scripts", file, found.id());
            ManyScriptsCase.review(file, found);
            export("many-scripts-marked", file, found.id());
        }
        analyzed("three-campaigns", Path.of("../sample-data/three-campaigns"));
        generated("shared-exits", 0.3);
        generated("varied", 1);

        List<String> command = new ArrayList<>(List.of(
                "sh",
                SCRIPTS.resolve("validate-packages.sh").toString(),
                validators().toString(),
                data().toString(),
                folder.resolve("key.pem").toString()));
        command.addAll(cases);
        Path table = Path.of("target/validators.txt");
        int exit = run(command, table);
        String said = Files.readString(table);
        assertEquals(0, exit, said);
        assertTrue(said.contains(" 0 failed, 0 not run"), said);
    }

    /** The suite of the Library of Congress, put to the program's own command as its recipients use it. */
    @Test
    void agreeWithTheVerifyCommandOnEveryBagOfTheConformanceSuite() throws Exception {
        Path said = Path.of("target/conformance.txt");
        int exit = run(
                List.of(
                        "python3",
                        validators().resolve("bagit/conformance.py").toString(),
                        data().resolve("bagit-conformance-suite").toString(),
                        "--",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "stillwatch.Stillwatch",
                        "verify"),
                said);
        assertEquals(0, exit, Files.readString(said));
    }

    private void generated(String scenario, double scale) throws Exception {
        Path data = folder.resolve("data-" + scenario);
        Generation.run(Scenarios.named(scenario), 3, scale, data, false, Progress.silent());
        analyzed(scenario, data);
    }

    private void analyzed(String name, Path data) throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve(name + ".stillwatch"), "Ada", Clock.systemUTC())) {
            new Importer(file).run(List.of(data), ImportOptions.recognised(), Progress.silent());
            new Analysis(file).run(Progress.silent());
            Campaign found = new CampaignTable(file).all().get(0);
            export(name, file, found.id());
        }
    }

    /** One package for each profile, with the originals, beside the list of all identifiers of the case. */
    private void export(String name, CaseFile file, String campaign) throws IOException, InterruptedException {
        SigningKey key = TestKeys.of("user");
        Files.writeString(folder.resolve("key.pem"), key.publicKey().pem());
        Path out = Files.createDirectories(folder.resolve("packages").resolve(name));
        for (Profile profile : Profile.values()) {
            new PackageExporter(key)
                    .export(file, campaign, profile, out, new ExportChoices("", true), Progress.silent());
        }
        everyId(file, out.resolve("terms.txt"));
        everyId(file, out.resolve("terms-small.txt"), "--without-traffic");
        cases.add(out.toString());
    }

    private static void everyId(CaseFile file, Path terms, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                SCRIPTS.resolve("every-id.py").toString(),
                file.path().toString()));
        command.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(command)
                .redirectOutput(terms.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor(), "the case's identifiers could not be listed");
        assertTrue(Files.size(terms) > 0, "a case without identifiers proves nothing");
    }

    private static int run(List<String> command, Path said) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
    }
}
