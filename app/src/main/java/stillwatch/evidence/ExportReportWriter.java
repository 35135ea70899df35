package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;

/** Which checks ran before saving, and what they found. */
final class ExportReportWriter implements PartWriter {
    private final List<Preflight.Result> preflight;

    ExportReportWriter(List<Preflight.Result> preflight) {
        this.preflight = preflight;
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        Json.write(
                folder.resolve(Part.EXPORT_REPORT.path()),
                Json.object(
                        "package", content.name(),
                        "checks",
                                preflight.stream()
                                        .filter(Preflight.Result::inPackage)
                                        .map(result -> Json.object(
                                                "name", result.check().name(),
                                                "passed", result.check().passed(),
                                                "forbids_saving_where_failed", result.blocks(),
                                                "meaning", result.check().meaning()))
                                        .toList()));
    }
}
