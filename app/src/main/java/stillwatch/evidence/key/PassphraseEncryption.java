package stillwatch.evidence.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * A secret key under a passphrase, as PKCS #8 says it (EncryptedPrivateKeyInfo, RFC 5958): PBES2 with scrypt (RFC 7914) and
 * AES-256 in CBC mode. {@code openssl pkey} reads it; the cost is the highest that OpenSSL allows itself without being told.
 */
final class PassphraseEncryption {
    /** 16 MiB and five passes: about a quarter of a second for us, and for each guess of somebody else. */
    private static final int COST = 1 << 14;

    private static final int BLOCK = 8;
    private static final int PASSES = 5;

    /** What a file may ask of this machine: 1 GiB. */
    private static final int MOST_COST = 1 << 20;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private PassphraseEncryption() {}

    static byte[] encrypt(byte[] secretDer, char[] passphrase) throws GeneralSecurityException, IOException {
        byte[] salt = random(SALT_BYTES);
        byte[] start = random(SALT_BYTES);
        ScryptParams cost = new ScryptParams(salt, COST, BLOCK, PASSES, KEY_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, cost, start).doFinal(secretDer);
        PBES2Parameters how = new PBES2Parameters(
                new KeyDerivationFunc(MiscObjectIdentifiers.id_scrypt, cost),
                new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(start)));
        return new EncryptedPrivateKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, how), sealed)
                .getEncoded();
    }

    /**
     * @throws GeneralSecurityException where the passphrase is another one; in rare cases what comes out is no key instead
     * @throws IOException where it was encrypted in another way than this
     */
    static byte[] decrypt(byte[] encrypted, char[] passphrase) throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo sealed;
        ScryptParams cost;
        byte[] start;
        try {
            sealed = EncryptedPrivateKeyInfo.getInstance(encrypted);
            PBES2Parameters how =
                    PBES2Parameters.getInstance(sealed.getEncryptionAlgorithm().getParameters());
            if (!how.getKeyDerivationFunc().getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)
                    || !how.getEncryptionScheme().getAlgorithm().equals(NISTObjectIdentifiers.id_aes256_CBC)) {
                throw new IOException("it is encrypted in another way than with scrypt and AES-256");
            }
            cost = ScryptParams.getInstance(how.getKeyDerivationFunc().getParameters());
            start = ASN1OctetString.getInstance(how.getEncryptionScheme().getParameters())
                    .getOctets();
        } catch (RuntimeException e) {
            // What Bouncy Castle throws on bytes of another form.
            throw new IOException("it is damaged", e);
        }
        requireModest(cost);
        return cipher(Cipher.DECRYPT_MODE, passphrase, cost, start).doFinal(sealed.getEncryptedData());
    }

    private static void requireModest(ScryptParams cost) throws IOException {
        int memory = cost.getCostParameter().bitLength();
        if (memory > Integer.numberOfTrailingZeros(MOST_COST) + 1
                || cost.getBlockSize().intValue() != BLOCK
                || cost.getParallelizationParameter().bitLength() > Byte.SIZE) {
            throw new IOException("opening it would take more memory or time than any key needs");
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, ScryptParams cost, byte[] start)
            throws GeneralSecurityException, IOException {
        byte[] words = bytes(passphrase);
        byte[] key = new byte[0];
        try {
            key = SCrypt.generate(
                    words,
                    cost.getSalt(),
                    cost.getCostParameter().intValueExact(),
                    cost.getBlockSize().intValueExact(),
                    cost.getParallelizationParameter().intValueExact(),
                    KEY_BYTES);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IOException("it is damaged", e);
        } finally {
            Arrays.fill(words, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] bytes(char[] passphrase) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
