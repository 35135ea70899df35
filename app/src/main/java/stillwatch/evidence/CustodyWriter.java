package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.report.CsvWriter;
import stillwatch.evidence.report.Figures;

/** The chain of custody as a table: every logged act, who did it, when, and with what. */
final class CustodyWriter implements PartWriter {
    private static final List<String> HEADER =
            List.of("entry", "at", "who", "act", "about", "what", "reason", "tool", "hash");

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Activity entry : content.log()) {
            rows.add(Arrays.asList(
                    entry.seq(),
                    Figures.instant(entry.atMillis()),
                    entry.author(),
                    entry.action(),
                    (entry.subject().kind().word() + " " + entry.subject().id()).strip(),
                    entry.summary(),
                    entry.reason(),
                    Program.NAME,
                    entry.hash()));
        }
        CsvWriter.write(folder.resolve(Part.CUSTODY.path()), HEADER, rows);
    }
}
