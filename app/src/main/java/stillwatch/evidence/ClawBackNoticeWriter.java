package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import stillwatch.casework.ClawBack;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.report.Figures;
import stillwatch.store.BatesTable;

/** The notice to recipients of earlier packages that items were produced by mistake; only where there are such items. */
final class ClawBackNoticeWriter implements PartWriter {
    private final String prefix;

    ClawBackNoticeWriter(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        if (content.clawBacks().isEmpty()) {
            return;
        }
        StringBuilder items = new StringBuilder();
        for (ClawBack claim : content.clawBacks()) {
            items.append("  ")
                    .append(BatesTable.label(prefix, claim.number()))
                    .append(" of package ")
                    .append(LegalTemplate.line(claim.exportName()))
                    .append("\n      digest of that package: ")
                    .append(claim.exportDigest())
                    .append("\n      recipient: ")
                    .append(
                            claim.recipient().isEmpty()
                                    ? "____________________"
                                    : LegalTemplate.line(claim.recipient()))
                    .append("\n      ground: ")
                    .append(LegalTemplate.line(claim.reason()))
                    .append("\n      claimed at: ")
                    .append(Figures.instant(claim.atMillis()))
                    .append("\n");
        }
        LegalTemplate.write(
                folder.resolve(Part.CLAW_BACK.path()),
                "claw-back-notice.txt",
                Map.of("package", content.name(), "items", items.toString()));
    }
}
