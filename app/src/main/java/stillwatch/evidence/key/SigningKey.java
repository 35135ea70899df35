package stillwatch.evidence.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** A key that signs packages, ready for use: Ed25519, whose signatures of the same bytes are always the same. */
public final class SigningKey {
    /** What stands before the 32 bytes in the key's two DER forms (RFC 8410). */
    private static final byte[] SECRET_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] PUBLIC_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey secret;
    private final PublicKeyFile publicKey;
    private final Holder holder;

    private SigningKey(PrivateKey secret, PublicKeyFile publicKey, Holder holder) {
        this.secret = secret;
        this.publicKey = publicKey;
        this.holder = holder;
    }

    /** Whose key it is, and so what a signature says beyond that the package is whole. */
    public enum Holder {
        /** A person who knew the passphrase. */
        USER("user"),
        /** Whoever has the case file. */
        CASE("case");

        private final String word;

        Holder(String word) {
            this.word = word;
        }

        /** As packages name it. */
        public String word() {
            return word;
        }
    }

    static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), PublicKeyFile.ofDer(pair.getPublic().getEncoded()), Holder.USER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }

    /** @throws GeneralSecurityException where these bytes are no Ed25519 key, or the two halves do not belong together */
    static SigningKey ofUser(byte[] secretDer, PublicKeyFile publicKey) throws GeneralSecurityException {
        SigningKey key = new SigningKey(secret(secretDer), publicKey, Holder.USER);
        if (!publicKey.verifies(new byte[1], key.sign(new byte[1]))) {
            throw new GeneralSecurityException("its two halves do not belong together");
        }
        return key;
    }

    /**
     * The key that belongs to a case: the same secret gives the same key, so a case's packages stay the same to the byte. Its
     * signature proves a package whole and says nothing about a person, because the case file may be handed on.
     *
     * @param secret 32 random bytes that only the case has
     */
    public static SigningKey ofCase(byte[] secret) {
        try {
            byte[] open = new Ed25519PrivateKeyParameters(secret, 0)
                    .generatePublicKey()
                    .getEncoded();
            return new SigningKey(
                    secret(joined(SECRET_HEAD, secret)), PublicKeyFile.ofDer(joined(PUBLIC_HEAD, open)), Holder.CASE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("any 32 bytes are an Ed25519 key", e);
        }
    }

    private static PrivateKey secret(byte[] der) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    /** 64 bytes over the given ones. */
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs anything", e);
        }
    }

    byte[] secretDer() {
        return secret.getEncoded();
    }

    /** What recipients check signatures with. */
    public PublicKeyFile publicKey() {
        return publicKey;
    }

    public Holder holder() {
        return holder;
    }
}
