package stillwatch.cli;

import stillwatch.evidence.key.SigningKey;
import stillwatch.store.CaseFile;
import stillwatch.store.SecretTable;

/** Who signs a case's packages: the user with a key that was unlocked, or the case with its own. */
interface Signer {
    SigningKey keyFor(CaseFile file);

    /** The case signs: no passphrase is needed, and nobody in person vouches for the package. */
    static Signer theCase() {
        return file -> SigningKey.ofCase(new SecretTable(file).of("signing"));
    }
}
