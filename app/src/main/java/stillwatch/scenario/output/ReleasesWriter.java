package stillwatch.scenario.output;

import java.io.IOException;
import java.io.OutputStream;
import stillwatch.scenario.world.Models;

/** releases.csv: when models became available. */
public final class ReleasesWriter {
    private ReleasesWriter() {}

    public static void write(DatasetFolder folder, Models models) throws IOException {
        try (OutputStream out = folder.small("releases.csv")) {
            CsvRow row = new CsvRow(out);
            row.header("model", "released_at");
            for (Models.Released release : models.releases()) {
                row.text(release.model());
                row.time(release.atMillis());
                row.end();
            }
            row.flush();
        }
    }
}
