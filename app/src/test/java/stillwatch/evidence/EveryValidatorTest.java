package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.store.FilledCase;
import stillwatch.store.RawIdQuery;
import stillwatch.task.Progress;

/** Every validator of others over every profile's package of three different cases, where those validators are at hand. */
class EveryValidatorTest {
    @TempDir
    Path folder;

    /** They start Maven, Node and Python a dozen times and may fetch what they need: whoever wants that names their folder. */
    private static final String NAMED = System.getenv("STILLWATCH_VALIDATORS");

    @BeforeEach
    void areHere() {
        assumeTrue(
                NAMED != null && Files.isDirectory(Path.of(NAMED)),
                "the independent validators do not run: name their folder in STILLWATCH_VALIDATORS");
    }

    private static Path validators() {
        return Path.of(NAMED);
    }

    @Test
    void acceptThePackagesOfACaseWithHostileTexts() throws Exception {
        try (CaseFile file = ExportableCase.create(folder)) {
            validate(file, "C1");
        }
    }

    @Test
    void acceptThePackagesOfACaseWhoseOriginalsAreGone() throws Exception {
        try (CaseFile file = FilledCase.at(folder.resolve("Spring review.stillwatch"))) {
            validate(file, "C1");
        }
    }

    @Test
    void acceptThePackagesOfAnAnalyzedDataset() throws Exception {
        Path sample = Path.of("../sample-data/three-campaigns");
        try (CaseFile file = CaseFile.create(folder.resolve("sample.stillwatch"), "Ada", Clock.systemUTC())) {
            new Importer(file).run(List.of(sample), ImportOptions.recognised(), Progress.silent());
            new Analysis(file).run(Progress.silent());
            Campaign found = new CampaignTable(file).all().get(0);
            validate(file, found.id());
        }
    }

    private void validate(CaseFile file, String campaign) throws IOException, InterruptedException {
        SigningKey key = TestKeys.of("user");
        Path pem = Files.writeString(folder.resolve("key.pem"), key.publicKey().pem());
        List<String> command = new ArrayList<>(List.of(
                "sh",
                Path.of("src/test/scripts/validate-packages.sh")
                        .toAbsolutePath()
                        .toString(),
                validators().toString(),
                validators().resolveSibling("validation-data").toString(),
                pem.toString(),
                terms(file, campaign).toString()));
        for (Profile profile : Profile.values()) {
            command.add(new PackageExporter(key)
                    .export(file, campaign, profile, folder.resolve("out"), Progress.silent())
                    .path()
                    .toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains(" 0 failed"), said);
    }

    /** Every identifier of the case that is too long to stand in a text by chance. */
    private Path terms(CaseFile file, String campaign) throws IOException {
        long key = new CampaignTable(file).byId(campaign).orElseThrow().key();
        TreeSet<String> terms = new TreeSet<>();
        new RawIdQuery(file).forEach(key, (field, value) -> {
            if (value.length() >= 5) {
                terms.add(value);
            }
        });
        return Files.write(folder.resolve("terms.txt"), terms);
    }
}
