package stillwatch.evidence;

import java.util.List;
import stillwatch.evidence.bag.BagInfo;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.report.Figures;

/** What bag-info.txt says of a package. Signed with the rest, so it also fixes the log's head and the signer. */
final class BagLabels {
    static final String PROFILE = "Stillwatch-Profile";
    static final String LOG_HEAD = "Stillwatch-Log-Head";
    static final String SIGNER = "Stillwatch-Signer-SHA256";

    private BagLabels() {}

    static List<BagInfo.Entry> of(PackageContent content, PublicKeyFile signer) {
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
                new BagInfo.Entry(SIGNER, signer.fingerprint()));
    }
}
