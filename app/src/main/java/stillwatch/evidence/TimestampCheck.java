package stillwatch.evidence;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import stillwatch.evidence.bag.BagTree;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.time.Timestamp;
import stillwatch.evidence.time.TimestampException;

/** Whether an authority's timestamp, where there is one, is for this package's signature. */
final class TimestampCheck {
    private static final String NAME = "timestamp";
    private static final long MOST_BYTES = 1 << 20;

    private final Optional<X509Certificate> trusted;

    /** @param trusted the authority that the recipient trusts, where there is one */
    TimestampCheck(Optional<X509Certificate> trusted) {
        this.trusted = trusted;
    }

    /** Empty for a package without a timestamp, unless one is asked for. */
    Optional<Check> run(BagTree tree) {
        if (!tree.files().containsKey(Signed.TIMESTAMP)) {
            return trusted.map(
                    authority -> Check.failed(NAME, "An authority was named, but this package carries no timestamp."));
        }
        try {
            Timestamp stamp = Timestamp.read(
                    tree.readAll(Signed.TIMESTAMP, MOST_BYTES), tree.readAll(Signed.SIGNATURE, MOST_BYTES));
            if (trusted.isPresent() && !stamp.leadsTo(trusted.get())) {
                return Optional.of(Check.failed(
                        NAME,
                        "The timestamp was signed by " + stamp.authority()
                                + ", whose certificate does not lead to the authority that you trust."));
            }
            return Optional.of(Check.passed(
                    NAME,
                    "The signature existed at " + stamp.at() + ", says " + stamp.authority() + ". "
                            + (trusted.isPresent()
                                    ? "Its certificate leads to the authority that you trust; whether it was revoked was"
                                            + " not asked."
                                    : "Who that is, is not proved unless you name the certificate of an authority that"
                                            + " you trust.")));
        } catch (IOException | TimestampException e) {
            return Optional.of(Check.failed(NAME, e.getMessage()));
        }
    }
}
