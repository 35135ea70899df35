package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.SourceState;
import stillwatch.evidence.report.CsvWriter;
import stillwatch.evidence.report.Figures;

/** The original files: as they were received, and as they were found again at export. */
final class SourcesWriter implements PartWriter {
    private static final List<String> HEADER = List.of(
            "name",
            "kind",
            "format",
            "size_bytes",
            "sha256",
            "content_sha256",
            "lines",
            "rows",
            "rejects",
            "blank_lines",
            "header_lines",
            "continuation_lines",
            "imported_at",
            "at_export");

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (SourceState state : content.sources()) {
            var source = state.source();
            rows.add(Arrays.asList(
                    source.name(),
                    source.kind(),
                    source.format(),
                    source.sizeBytes(),
                    source.sha256(),
                    source.contentSha256(),
                    source.lines(),
                    source.rows(),
                    source.rejects(),
                    source.blankLines(),
                    source.headerLines(),
                    source.continuationLines(),
                    Figures.instant(source.importedAtMillis()),
                    state.state().words()));
        }
        CsvWriter.write(folder.resolve(Part.SOURCES.path()), HEADER, rows);
    }
}
