package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.report.CsvWriter;

/** What was taken out of this edition: rule, field and how often. Never the value. */
final class RedactionsWriter implements PartWriter {
    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        content.redactions().forEach(count -> rows.add(List.of(count.rule(), count.field(), count.count())));
        CsvWriter.write(folder.resolve(Part.REDACTIONS.path()), List.of("rule", "field", "count"), rows);
    }
}
