package stillwatch.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import stillwatch.evidence.bag.BagTree;
import stillwatch.evidence.time.Timestamp;
import stillwatch.evidence.time.TimestampException;
import stillwatch.evidence.time.TimestampRequest;
import stillwatch.task.Cancellation;

/**
 * Timestamps of finished packages by an authority of the user's choice (RFC 3161). The program asks nobody: it writes the
 * request to a file, a person brings it to the authority and the answer back.
 */
public final class PackageTimestamp {
    private static final long MOST_BYTES = 1 << 20;

    private PackageTimestamp() {}

    /**
     * Writes the request for a package's signature.
     *
     * @param request the {@code .tsq} file; must not exist
     */
    public static void writeRequest(Path packagePath, Path request) throws IOException {
        if (Files.exists(request)) {
            throw new ExportException(request + " exists already and was left as it is.");
        }
        Files.write(request, TimestampRequest.of(signature(packagePath)));
    }

    /**
     * Checks an answer and puts it into the package. The package's other bytes, and its digest, stay as they are.
     *
     * @return when the authority saw the signature, and who it is, in a sentence
     * @throws TimestampException where the answer is not for this package; nothing was changed then
     */
    public static String attach(Path packagePath, Path answer) throws IOException, TimestampException {
        if (Files.size(answer) > MOST_BYTES) {
            throw new TimestampException("No timestamp is that large.");
        }
        byte[] bytes = Files.readAllBytes(answer);
        Timestamp stamp = Timestamp.read(bytes, signature(packagePath));
        if (Files.isDirectory(packagePath)) {
            Files.write(packagePath.resolve(Signed.TIMESTAMP), bytes);
        } else {
            intoArchive(packagePath, bytes);
        }
        return "The signature existed at " + stamp.at() + ", says " + stamp.authority() + ".";
    }

    private static byte[] signature(Path packagePath) throws IOException {
        try (BagTree tree = BagTree.open(packagePath)) {
            return tree.readAll(Signed.SIGNATURE, MOST_BYTES);
        }
    }

    private static void intoArchive(Path archive, byte[] stamp) throws IOException {
        Path aside = Files.createTempFile(archive.toAbsolutePath().getParent(), ".stillwatch-timestamp-", ".zip");
        try {
            try (BagTree tree = BagTree.open(archive);
                    var out = Files.newOutputStream(aside)) {
                BagTree stamped = new WithFile(tree, Signed.TIMESTAMP, stamp);
                PackageZip.write(stamped, ArchiveCheck.folderIn(archive), out, new Cancellation());
            }
            Files.move(aside, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** @throws IOException where the file holds no certificate in PEM or DER form */
    public static X509Certificate readAuthority(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a certificate.");
        }
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (CertificateException e) {
            throw new IOException(file + " holds no certificate. Ask the authority for its CA certificate as PEM.", e);
        }
    }
}
