package stillwatch.evidence;

import java.util.List;
import stillwatch.evidence.bag.BagInfo;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.report.Figures;

/** What bag-info.txt says of a package. Signed with the rest, so it also fixes the log's head and the signer. */
final class BagLabels {
    static final String PROFILE = "Stillwatch-Profile";
    static final String LOG_HEAD = "Stillwatch-Log-Head";
    static final String SIGNER = "Stillwatch-Signer-SHA256";
    /** Whose key it is: a user's or a case's. */
    static final String HOLDER = "Stillwatch-Signer-Kind";

    private BagLabels() {}

    static List<BagInfo.Entry> of(PackageContent content, SigningKey signer) {
        return List.of(
                new BagInfo.Entry("Bag-Software-Agent", Program.NAME),
                new BagInfo.Entry("Bagging-Date", Figures.day(content.revision().atMillis())),
                new BagInfo.Entry("External-Identifier", content.name()),
                new BagInfo.Entry(
                        "External-Description",
                        "Evidence package on campaign " + content.campaign().id() + ", edition for: "
                                + content.profile().title()),
                new BagInfo.Entry(PROFILE, content.profile().word()),
                new BagInfo.Entry(
                        "Stillwatch-Revision", Long.toString(content.revision().seq())),
                new BagInfo.Entry(
                        LOG_HEAD,
                        content.revision().seq() + " " + content.revision().hash()),
                new BagInfo.Entry(SIGNER, signer.publicKey().fingerprint()),
                new BagInfo.Entry(HOLDER, signer.holder().word()));
    }
}
