package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.TestKeys;
import stillwatch.evidence.time.TimestampException;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.task.Progress;

class PackageTimestampTest {
    @TempDir
    Path folder;

    private Path bag;
    private Path zip;
    private LocalAuthority authority;

    @BeforeEach
    void exportPackage() throws Exception {
        authority = new LocalAuthority("CN=Local timestamps");
        try (CaseFile file = ExportableCase.create(folder)) {
            PackageExporter exporter = new PackageExporter(TestKeys.of("user"));
            bag = exporter.export(file, "C1", Profile.PEER, folder.resolve("out"), Progress.silent())
                    .path();
            zip = folder.resolve("package.zip");
            exporter.exportTo(file, "C1", Profile.PEER, zip, Progress.silent());
        }
    }

    private Path answer(Path packagePath, LocalAuthority by) throws Exception {
        Path request = folder.resolve("request-" + System.nanoTime() + ".tsq");
        PackageTimestamp.writeRequest(packagePath, request);
        assertThrows(ExportException.class, () -> PackageTimestamp.writeRequest(packagePath, request));
        return Files.write(folder.resolve("answer.tsr"), by.answer(Files.readAllBytes(request)));
    }

    private PackageVerifier.Verification verify(Path path, LocalAuthority trusted) throws IOException {
        return new PackageVerifier(null, Optional.of(trusted.certificate())).verify(path, Progress.silent());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStampedPackageVerifiesWithTheAuthoritysCertificate(boolean archive) throws Exception {
        Path target = archive ? zip : bag;
        assertFalse(verify(target, authority).passed(), "asked for a timestamp, it has none");
        String said = PackageTimestamp.attach(target, answer(target, authority));
        assertTrue(said.contains("Local timestamps"), said);
        PackageVerifier.Verification verification = verify(target, authority);
        assertTrue(verification.passed(), verification.checks().toString());
        assertTrue(new PackageVerifier().verify(target, Progress.silent()).passed());
        assertFalse(verify(target, new LocalAuthority("CN=Stranger")).passed());
    }

    @Test
    void anAnswerForOtherBytesIsNotPutIn() throws Exception {
        Path answer = answer(bag, authority);
        byte[] bytes = Files.readAllBytes(answer);
        for (byte[] wrong : List.of(
                new byte[0],
                "no timestamp".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Arrays.copyOf(bytes, bytes.length + 1),
                Arrays.copyOf(bytes, bytes.length - 1),
                authority.answer(stillwatch.evidence.time.TimestampRequest.of(new byte[] {1})))) {
            Path file = Files.write(folder.resolve("wrong.tsr"), wrong);
            assertThrows(TimestampException.class, () -> PackageTimestamp.attach(bag, file));
        }
        assertFalse(Files.exists(bag.resolve(Signed.TIMESTAMP)));
    }

    /** A few bytes of an answer are signed by nobody, such as its status; what it proves must not depend on them. */
    @Test
    void noAlteredByteOfATimestampChangesWhatItProves() throws Exception {
        PackageTimestamp.attach(bag, answer(bag, authority));
        String sound = timestampOf(verify(bag, authority));
        Path stamp = bag.resolve(Signed.TIMESTAMP);
        byte[] bytes = Files.readAllBytes(stamp);
        int noticed = 0;
        int tried = 0;
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] altered = bytes.clone();
            altered[at] ^= 0x41;
            Files.write(stamp, altered);
            PackageVerifier.Verification verification = verify(bag, authority);
            tried++;
            if (!verification.passed()) {
                noticed++;
            } else {
                assertEquals(sound, timestampOf(verification), "byte " + at);
            }
        }
        assertTrue(noticed > tried * 9 / 10, noticed + " of " + tried);
    }

    private static String timestampOf(PackageVerifier.Verification verification) {
        return verification.checks().stream()
                .filter(check -> check.name().equals("timestamp"))
                .map(Check::meaning)
                .findFirst()
                .orElseThrow();
    }
}
