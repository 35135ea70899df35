package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.key.TestKeys;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.task.Progress;

/** What recipients see who have nothing of ours: coreutils, openssl and python on the written package. */
class IndependentToolsTest {
    private static final Path VALIDATORS = Path.of("../../shared/validators/package");

    @TempDir
    Path folder;

    @Test
    void coreutilsAndOpensslAcceptEveryEdition() throws Exception {
        assumeTrue(Files.isRegularFile(VALIDATORS.resolve("verify.sh")), "the independent checks are not here");
        SigningKey key = TestKeys.of("user");
        Path pem = Files.writeString(folder.resolve("key.pem"), key.publicKey().pem());
        try (CaseFile file = ExportableCase.create(folder)) {
            for (Profile profile : Profile.values()) {
                Path bag = new PackageExporter(key)
                        .export(file, "C1", profile, folder.resolve("out"), Progress.silent())
                        .path();
                run("sh", VALIDATORS.resolve("verify.sh").toString(), bag.toString(), pem.toString());
            }
        }
    }

    @Test
    void noIdentifierLeaksIntoARedactedEditionInAnyEncoding() throws Exception {
        assumeTrue(Files.isRegularFile(VALIDATORS.resolve("leak.py")), "the leak check is not here");
        Path terms = Files.write(folder.resolve("terms.txt"), ExportableCase.identifiers());
        try (CaseFile file = ExportableCase.create(folder)) {
            PackageExporter exporter = new PackageExporter(TestKeys.of("user"));
            for (Profile profile : List.of(Profile.PEER, Profile.AUTHORITY)) {
                Path bag = exporter.export(file, "C1", profile, folder.resolve("out"), Progress.silent())
                        .path();
                run("python3", VALIDATORS.resolve("leak.py").toString(), bag.toString(), terms.toString());
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
