package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.report.Figures;

/** The draft of the letter that goes with a package, unsigned. */
final class TransmittalWriter implements PartWriter {
    private final SigningKey signer;
    private final String numbers;

    /** @param numbers which production numbers are enclosed, in a sentence */
    TransmittalWriter(SigningKey signer, String numbers) {
        this.signer = signer;
        this.numbers = numbers;
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
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
                        "numbers", numbers,
                        "withheld", Figures.count(content.withheld().size(), "item"),
                        "redactions",
                                Long.toString(content.redactions().stream()
                                        .mapToLong(count -> count.count())
                                        .sum()),
                        "signer", LegalTemplate.signer(signer)));
    }
}
