package stillwatch.evidence.time;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/** An authority's answer: a time for given bytes, signed by the authority. */
public final class Timestamp {
    private static final int GRANTED = 0;
    private static final int GRANTED_WITH_CHANGES = 1;

    private final TimeStampToken token;
    private final X509Certificate signer;

    private Timestamp(TimeStampToken token, X509Certificate signer) {
        this.token = token;
        this.signer = signer;
    }

    /**
     * Reads an answer and checks that it is for these bytes and signed with the certificate that it carries.
     *
     * @param answer a {@code .tsr} file
     * @param signature the bytes whose digest was stamped
     * @throws TimestampException with a sentence that says why it is not
     */
    public static Timestamp read(byte[] answer, byte[] signature) throws TimestampException {
        try {
            TimeStampResponse response = response(answer);
            int status = response.getStatus();
            if (status != GRANTED && status != GRANTED_WITH_CHANGES || response.getTimeStampToken() == null) {
                throw new TimestampException("The authority refused the request: " + response.getStatusString() + ".");
            }
            if (!Arrays.equals(response.getEncoded(), answer)) {
                throw new TimestampException("There are bytes in the answer that belong to no timestamp.");
            }
            TimeStampToken token = response.getTimeStampToken();
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                    || !Arrays.equals(
                            token.getTimeStampInfo().getMessageImprintDigest(), TimestampRequest.sha256(signature))) {
                throw new TimestampException("The timestamp is for other bytes than this package's signature.");
            }
            return new Timestamp(token, signer(token));
        } catch (IOException | TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new TimestampException("The timestamp cannot be trusted: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // The parser meets bytes from strangers, and answers some of them with whatever it tripped over.
            throw new TimestampException("The timestamp is damaged.", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static X509Certificate signer(TimeStampToken token)
            throws TimestampException, TSPException, GeneralSecurityException, OperatorCreationException {
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
        if (found.size() != 1) {
            throw new TimestampException(
                    "The answer does not carry the authority's certificate. Ask for it with the timestamp.");
        }
        X509CertificateHolder holder = found.iterator().next();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    /** When the authority saw the signature. */
    public Instant at() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** Whom the authority's certificate names. */
    public String authority() {
        return signer.getSubjectX500Principal().getName();
    }

    /** Whether the authority's certificate leads to one that the recipient trusts, as of the stamped time. */
    public boolean leadsTo(X509Certificate trusted) {
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(signer);
            PKIXBuilderParameters how = new PKIXBuilderParameters(Set.of(new TrustAnchor(trusted, null)), wanted);
            // Asking whether a certificate was revoked needs a network.
            how.setRevocationEnabled(false);
            how.setDate(Date.from(at()));
            how.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(enclosed())));
            CertPathBuilder.getInstance("PKIX").build(how);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private List<X509Certificate> enclosed() throws GeneralSecurityException {
        Store<X509CertificateHolder> store = token.getCertificates();
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : store.getMatches(null)) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }

    private static TimeStampResponse response(byte[] answer) throws TimestampException {
        try {
            return new TimeStampResponse(answer);
        } catch (IOException | TSPException | RuntimeException e) {
            // The library's words name its own classes: they help nobody who holds the wrong file.
            throw new TimestampException("This is no answer of a timestamp authority.", e);
        }
    }
}
