package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.SourceState;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.report.Figures;

/** The draft of a certification under Federal Rules of Evidence 902(11), (13) and (14), unsigned. */
final class CertificationWriter implements PartWriter {
    private final SigningKey signer;

    CertificationWriter(SigningKey signer) {
        this.signer = signer;
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (SourceState state : content.sources()) {
            sources.append("    ")
                    .append(LegalTemplate.line(state.source().name()))
                    .append(", ")
                    .append(Figures.whole(state.source().sizeBytes()))
                    .append(" bytes, SHA-256\n      ")
                    .append(state.source().sha256())
                    .append("\n      at export: ")
                    .append(state.state().words())
                    .append(".\n");
        }
        LegalTemplate.write(
                folder.resolve(Part.CERTIFICATION.path()),
                "certification-902.txt",
                Map.of(
                        "package", content.name(),
                        "program", Program.NAME,
                        "program_sha256", Program.digest(),
                        "revision", Long.toString(content.revision().seq()),
                        "revision_at", Figures.instant(content.revision().atMillis()),
                        "log_head", content.revision().hash(),
                        "signer", LegalTemplate.signer(signer),
                        "sources", sources.toString(),
                        "rows", count(content, Quote.Origin.ORIGINAL),
                        "rebuilt",
                                count(content, Quote.Origin.REBUILT) + " rebuilt, "
                                        + count(content, Quote.Origin.REDACTED) + " redacted"));
    }

    private static String count(PackageContent content, Quote.Origin origin) {
        return Figures.whole(content.quotes().stream()
                .filter(quote -> quote.origin() == origin)
                .count());
    }
}
