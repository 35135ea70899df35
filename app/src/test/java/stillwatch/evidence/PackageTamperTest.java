package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.evidence.bag.BagInfo;
import stillwatch.evidence.bag.BagWriter;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.key.TestKeys;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.task.Progress;

/** Breaks a sound package in every way that we could think of. */
class PackageTamperTest {
    private static final String ROWS = "data/evidence/rows.jsonl";
    private static final String LOG = "data/custody/audit-log.jsonl";
    private static final String FINDINGS = "data/findings/findings.jsonl";
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final String TAGS = "tagmanifest-sha256.txt";

    @TempDir
    Path folder;

    private Path sound;
    private Path soundZip;
    private SigningKey key;
    private SigningKey stranger;

    /** Something done to a copy of the package. */
    private interface Tampering {
        void apply(Path bag) throws IOException;
    }

    @BeforeEach
    void exportSoundPackage() throws IOException {
        key = TestKeys.of("user");
        stranger = TestKeys.of("stranger");
        soundZip = folder.resolve("sound.zip");
        try (CaseFile file = ExportableCase.create(folder)) {
            PackageExporter exporter = new PackageExporter(key);
            sound = exporter.export(file, "C1", Profile.COURT, folder.resolve("out"), Progress.silent())
                    .path();
            exporter.exportTo(file, "C1", Profile.COURT, soundZip, Progress.silent());
        }
    }

    @Test
    void refusesEveryTampering() throws IOException {
        List<String> accepted = new ArrayList<>();
        Map<String, Tampering> tamperings = new LinkedHashMap<>();
        addFileTamperings(tamperings);
        addManifestTamperings(tamperings);
        addSignatureTamperings(tamperings);
        addResealedTamperings(tamperings);
        for (Map.Entry<String, Tampering> tampering : tamperings.entrySet()) {
            Path copy = copy(tampering.getKey().replaceAll("[^a-z]", "-"));
            tampering.getValue().apply(copy);
            if (isAccepted(copy)) {
                accepted.add(tampering.getKey());
            }
        }
        assertEquals(List.of(), accepted);
        assertTrue(tamperings.size() >= 30, tamperings.size() + " ways");
    }

    private void addFileTamperings(Map<String, Tampering> ways) {
        ways.put("a row edited", bag -> replace(bag, ROWS, "acct-1001", "acct-9999"));
        ways.put("the report edited", bag -> append(bag, "data/report/C1-report.pdf", "%\n"));
        ways.put("a table edited", bag -> replace(bag, "data/report/exhibits/members.csv", "core", "crowd"));
        ways.put("a line added to the log", bag -> append(bag, LOG, "{}\n"));
        ways.put("the last line of the log cut off", bag -> cutLastLine(bag, LOG));
        ways.put("a payload file removed", bag -> Files.delete(bag.resolve("data/README.txt")));
        ways.put("a payload file emptied", bag -> Files.writeString(bag.resolve("data/README.txt"), ""));
        ways.put("a payload file added", bag -> Files.writeString(bag.resolve("data/extra.txt"), "x"));
        ways.put("a file added to the root", bag -> Files.writeString(bag.resolve("READ-ME-FIRST.html"), "x"));
        ways.put("a hidden file added", bag -> Files.writeString(bag.resolve(".DS_Store"), "x"));
        ways.put("a file added beside the signature", bag -> Files.writeString(bag.resolve("signature/x"), "x"));
        ways.put("a second tag manifest", bag -> Files.writeString(bag.resolve("tagmanifest-md5.txt"), ""));
        ways.put("a second manifest", bag -> Files.copy(bag.resolve(MANIFEST), bag.resolve("manifest-sha512.txt")));
        ways.put("a fetch list added", bag -> Files.writeString(bag.resolve("fetch.txt"), ""));
        ways.put("two files exchanged", PackageTamperTest::exchangeTables);
        ways.put("a file renamed", bag -> Files.move(bag.resolve(ROWS), bag.resolve("data/evidence/Rows.jsonl")));
        ways.put("a file replaced by a link to its copy", PackageTamperTest::linkInsteadOfFile);
        ways.put("a link added", bag -> Files.createSymbolicLink(bag.resolve("data/link"), Path.of("/etc/hostname")));
        ways.put("a link to a folder added", bag -> Files.createSymbolicLink(bag.resolve("more"), bag));
        ways.put("a name with a backslash", bag -> Files.writeString(bag.resolve("data\\x"), "x"));
        ways.put("bagit.txt edited", bag -> replace(bag, "bagit.txt", "1.0", "0.97"));
        ways.put("bagit.txt removed", bag -> Files.delete(bag.resolve("bagit.txt")));
        ways.put("bag-info.txt edited", bag -> replace(bag, "bag-info.txt", "court", "peer"));
        ways.put("bag-info.txt removed", bag -> Files.delete(bag.resolve("bag-info.txt")));
    }

    private void addManifestTamperings(Map<String, Tampering> ways) {
        ways.put("a manifest line removed", bag -> cutLastLine(bag, MANIFEST));
        ways.put("a manifest line doubled", bag -> append(bag, MANIFEST, lastLine(bag, MANIFEST)));
        ways.put("a manifest line that leads outside", bag -> append(bag, MANIFEST, "00  ../../etc/passwd\n"));
        ways.put("a manifest line with an absolute path", bag -> append(bag, MANIFEST, "00  /etc/passwd\n"));
        ways.put("a manifest line with a home folder", bag -> append(bag, MANIFEST, "00  ~/x\n"));
        ways.put("a manifest line with an escaped line break", bag -> append(bag, MANIFEST, "00  data/a%0Ab\n"));
        ways.put("a manifest line that is no entry", bag -> append(bag, MANIFEST, "something\n"));
        ways.put("an empty line in the manifest", bag -> append(bag, MANIFEST, "\n"));
        ways.put("the manifest removed", bag -> Files.delete(bag.resolve(MANIFEST)));
        ways.put("the tag manifest removed", bag -> Files.delete(bag.resolve(TAGS)));
        ways.put("an empty line in the tag manifest", bag -> append(bag, TAGS, "\n"));
        ways.put(
                "a byte order mark in the manifest",
                bag -> Files.writeString(bag.resolve(MANIFEST), "\ufeff" + Files.readString(bag.resolve(MANIFEST))));
    }

    private void addSignatureTamperings(Map<String, Tampering> ways) {
        ways.put("the signature removed", bag -> Files.delete(bag.resolve(Signed.SIGNATURE)));
        ways.put("the signature emptied", bag -> Files.write(bag.resolve(Signed.SIGNATURE), new byte[0]));
        ways.put("a byte added to the signature", bag -> append(bag, Signed.SIGNATURE, "x"));
        ways.put("the signer's key removed", bag -> Files.delete(bag.resolve(Signed.SIGNER)));
        ways.put("a blank added to the signer's key", bag -> append(bag, Signed.SIGNER, "\n"));
        ways.put(
                "another key put in",
                bag -> Files.writeString(
                        bag.resolve(Signed.SIGNER), stranger.publicKey().pem()));
        ways.put("signed anew by a stranger whose key is not the named one", bag -> Signed.sign(bag, stranger));
        ways.put("the signature folder and its labels stripped", bag -> {
            Files.delete(bag.resolve(Signed.SIGNATURE));
            Files.delete(bag.resolve(Signed.SIGNER));
            new BagWriter(bag, Progress.silent().cancellation()).write(List.of());
        });
    }

    /** The manifests are made to fit, as both reference validators would accept. */
    private void addResealedTamperings(Map<String, Tampering> ways) {
        ways.put("a row edited and the manifests made to fit", bag -> {
            replace(bag, ROWS, "acct-1001", "acct-9999");
            reseal(bag);
        });
        ways.put("a file added and the manifests made to fit", bag -> {
            Files.writeString(bag.resolve("data/extra.txt"), "x");
            reseal(bag);
        });
    }

    /** What even the holder of the key cannot pass off as sound. */
    @Test
    void namesTheCheckThatFindsWhatTheSignerHimselfBroke() throws IOException {
        assertFails("", "nothing, signed with the same key", bag -> {});
        assertFails("quoted rows", "a row's bytes edited and signed with the same key", bag -> {
            replace(bag, ROWS, "\"raw_base64\":\"I", "\"raw_base64\":\"J");
            replace(bag, ROWS, "\"raw_base64\":\"e", "\"raw_base64\":\"f");
        });
        assertFails("quoted rows, references", "a row's digest edited and signed with the same key", bag -> {
            replace(bag, ROWS, "\"row_sha256\":\"", "\"row_sha256\":\"0");
        });
        assertFails("references", "a finding that refers to another row, signed with the same key", bag -> {
            replace(bag, FINDINGS, "\"evidence\":[{\"exhibit\":", "\"evidence\":[{\"exhibit\":9");
        });
        assertFails("activity log", "the log's tail cut off, signed with the same key", bag -> {
            cutLastLine(bag, LOG);
        });
        assertFails("activity log", "an entry of the log edited, signed with the same key", bag -> {
            replace(bag, LOG, "Imported 3 files", "Imported 2 files");
        });
        assertFails("activity log", "the log removed, signed with the same key", bag -> {
            Files.delete(bag.resolve(LOG));
        });
        assertFails("quoted rows", "the rows doubled, signed with the same key", bag -> {
            append(bag, ROWS, Files.readString(bag.resolve(ROWS)));
        });
    }

    private void assertFails(String checks, String name, Tampering tampering) throws IOException {
        Path copy = copy(name.replaceAll("[^a-z]", "-"));
        tampering.apply(copy);
        reseal(copy);
        Signed.sign(copy, key);
        String failed = new PackageVerifier()
                .verify(copy, Progress.silent()).checks().stream()
                        .filter(check -> !check.passed())
                        .map(Check::name)
                        .collect(Collectors.joining(", "));
        assertEquals(checks, failed, name);
    }

    @Test
    void refusesAPackageInWhichAnyOneByteDiffers() throws IOException {
        List<String> accepted = new ArrayList<>();
        for (String file : files(sound)) {
            Path path = sound.resolve(file);
            byte[] bytes = Files.readAllBytes(path);
            for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
                bytes[at] ^= 1;
                Files.write(path, bytes);
                if (isAccepted(sound)) {
                    accepted.add(file + " at " + at);
                }
                bytes[at] ^= 1;
            }
            Files.write(path, bytes);
        }
        assertEquals(List.of(), accepted);
        assertTrue(isAccepted(sound), "the package is whole again");
    }

    @Test
    void refusesAnArchiveInWhichAnyByteDiffersOrIsAdded() throws IOException {
        byte[] bytes = Files.readAllBytes(soundZip);
        assertTrue(isAccepted(soundZip));
        List<Integer> accepted = new ArrayList<>();
        Path altered = folder.resolve("altered.zip");
        for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 97)) {
            bytes[at] ^= 1;
            Files.write(altered, bytes);
            if (isAccepted(altered)) {
                accepted.add(at);
            }
            bytes[at] ^= 1;
        }
        assertEquals(List.of(), accepted);
        Files.write(altered, bytes);
        Files.write(altered, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        assertFalse(isAccepted(altered), "a byte after the end");
    }

    @Test
    void refusesArchivesWithNamesThatLeadOutsideAndBombs() throws IOException {
        assertFalse(isAccepted(zip(Map.of("bag/bagit.txt", new byte[0], "bag/../../evil", new byte[1]))));
        assertFalse(isAccepted(zip(Map.of("bagit.txt", new byte[0], "/etc/evil", new byte[1]))));
        assertFalse(isAccepted(zip(Map.of("bagit.txt", new byte[0], "data/bomb", new byte[64 << 20]))));
        assertFalse(isAccepted(zip(Map.of("bag/bagit.txt", new byte[0], "beside.txt", new byte[1]))));
    }

    @Test
    void refusesAnotherSignerWhereTheRightOneIsKnown() throws IOException {
        Path copy = copy("resigned");
        List<BagInfo.Entry> labels = new ArrayList<>(labels(copy));
        labels.replaceAll(label -> label.label().equals(BagLabels.SIGNER)
                ? new BagInfo.Entry(label.label(), stranger.publicKey().fingerprint())
                : label);
        reseal(copy, labels);
        Signed.sign(copy, stranger);
        assertTrue(isAccepted(copy), "whole, but nobody said who the signer is");
        PackageVerifier.Verification verification =
                new PackageVerifier(key.publicKey()).verify(copy, Progress.silent());
        assertEquals(
                List.of("signature"),
                verification.checks().stream()
                        .filter(check -> !check.passed())
                        .map(Check::name)
                        .toList());
        assertTrue(new PackageVerifier(key.publicKey())
                .verify(sound, Progress.silent())
                .passed());
    }

    private static boolean isAccepted(Path path) {
        try {
            return new PackageVerifier().verify(path, Progress.silent()).passed();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<BagInfo.Entry> labels(Path bag) throws IOException {
        return BagInfo.parse(Files.readString(bag.resolve(BagInfo.FILE))).entries().stream()
                .filter(entry -> !entry.label().equals("Payload-Oxum"))
                .toList();
    }

    private static void reseal(Path bag) throws IOException {
        reseal(bag, labels(bag));
    }

    private static void reseal(Path bag, List<BagInfo.Entry> labels) throws IOException {
        Path signature = Files.move(bag.resolve("signature"), bag.resolveSibling(bag.getFileName() + "-signature"));
        Files.delete(bag.resolve(TAGS));
        Files.delete(bag.resolve(MANIFEST));
        new BagWriter(bag, Progress.silent().cancellation()).write(labels);
        Files.move(signature, bag.resolve("signature"));
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolve("copies").resolve(name);
        for (String file : files(sound)) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(sound.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static List<String> files(Path bag) throws IOException {
        try (Stream<Path> walk = Files.walk(bag)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> bag.relativize(path).toString())
                    .toList();
        }
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return Files.write(folder.resolve("made.zip"), bytes.toByteArray());
    }

    private static void replace(Path bag, String file, String old, String text) throws IOException {
        Path path = bag.resolve(file);
        String before = Files.readString(path);
        Files.writeString(path, before.replace(old, text));
    }

    private static void append(Path bag, String file, String text) throws IOException {
        Files.writeString(bag.resolve(file), text, java.nio.file.StandardOpenOption.APPEND);
    }

    private static String lastLine(Path bag, String file) throws IOException {
        List<String> lines = Files.readAllLines(bag.resolve(file));
        return lines.get(lines.size() - 1) + "\n";
    }

    private static void cutLastLine(Path bag, String file) throws IOException {
        List<String> lines = Files.readAllLines(bag.resolve(file));
        Files.writeString(bag.resolve(file), String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
    }

    private static void exchangeTables(Path bag) throws IOException {
        Path tables = bag.resolve("data/report/exhibits");
        Files.move(tables.resolve("reasons.csv"), tables.resolve("x"));
        Files.move(tables.resolve("counter-evidence.csv"), tables.resolve("reasons.csv"));
        Files.move(tables.resolve("x"), tables.resolve("counter-evidence.csv"));
    }

    private static void linkInsteadOfFile(Path bag) throws IOException {
        Path elsewhere = bag.resolveSibling("elsewhere.txt");
        Files.move(bag.resolve("data/README.txt"), elsewhere);
        Files.createSymbolicLink(bag.resolve("data/README.txt"), elsewhere);
    }
}
