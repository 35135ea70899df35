package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Withheld;
import stillwatch.evidence.report.CsvWriter;
import stillwatch.evidence.report.Figures;

/** The privilege log: what is withheld, when it came about, on which ground; never what it says. */
final class PrivilegeLogWriter implements PartWriter {
    private static final List<String> HEADER =
            List.of("number", "exhibit", "kind", "date", "basis", "description", "marked_by", "marked_at");

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Withheld item : content.withheld()) {
            rows.add(Arrays.asList(
                    content.bates().get(item.exhibit()),
                    item.exhibit() > 0 ? item.exhibit() : null,
                    item.kind(),
                    item.atMillis() == null ? null : Figures.instant(item.atMillis()),
                    item.mark().basis(),
                    item.mark().description(),
                    item.mark().author(),
                    Figures.instant(item.mark().atMillis())));
        }
        CsvWriter.write(folder.resolve(Part.PRIVILEGE_LOG.path()), HEADER, rows);
    }
}
