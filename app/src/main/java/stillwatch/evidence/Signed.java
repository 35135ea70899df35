package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import stillwatch.evidence.bag.BagWriter;
import stillwatch.evidence.key.SigningKey;

/** Where a package's signature lies. These files and the tag manifest are the only ones that no manifest can name. */
final class Signed {
    static final String SIGNATURE = "signature/" + BagWriter.TAG_MANIFEST + ".sig";
    static final String SIGNER = "signature/signer.pem";
    /** An authority's timestamp of the signature, by choice; added after signing. */
    static final String TIMESTAMP = SIGNATURE + ".tsr";

    static final Set<String> UNLISTED = Set.of(BagWriter.TAG_MANIFEST, SIGNATURE, SIGNER, TIMESTAMP);

    private Signed() {}

    static void sign(Path bag, SigningKey key) throws IOException {
        Files.createDirectories(bag.resolve("signature"));
        byte[] tagManifest = Files.readAllBytes(bag.resolve(BagWriter.TAG_MANIFEST));
        Files.write(bag.resolve(SIGNATURE), key.sign(tagManifest));
        Files.writeString(bag.resolve(SIGNER), key.publicKey().pem());
    }
}
