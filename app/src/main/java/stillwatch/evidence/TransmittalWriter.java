package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.report.Figures;

/** The draft of the letter that goes with a package, unsigned. */
final class TransmittalWriter implements PartWriter {
    private final PublicKeyFile signer;

    TransmittalWriter(PublicKeyFile signer) {
        this.signer = signer;
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        var labels = content.bates().values().stream().sorted().toList();
        LegalTemplate.write(
                folder.resolve(Part.TRANSMITTAL.path()),
                "transmittal.txt",
                Map.of(
                        "package", content.name(),
                        "case", LegalTemplate.line(content.caseName()),
                        "campaign", content.campaign().id(),
                        "edition", content.profile().title(),
                        "tlp", "TLP:" + content.profile().marking().toUpperCase(java.util.Locale.ROOT),
                        "exhibits", Figures.count(content.quotes().size(), "quoted row"),
                        "numbers",
                                labels.isEmpty()
                                        ? "This edition carries no numbered production."
                                        : "Documents " + labels.get(0) + " to " + labels.get(labels.size() - 1)
                                                + "; gaps are listed in the load file.",
                        "withheld", Figures.count(content.withheld().size(), "item"),
                        "redactions",
                                Long.toString(content.redactions().stream()
                                        .mapToLong(count -> count.count())
                                        .sum()),
                        "signer", signer.fingerprint()));
    }
}
