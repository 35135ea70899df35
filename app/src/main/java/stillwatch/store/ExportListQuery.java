package stillwatch.store;

import java.util.List;

/** The packages that were made of this case, newest first. */
public final class ExportListQuery {
    private final CaseFile file;

    public ExportListQuery(CaseFile file) {
        this.file = file;
    }

    /** @param digest SHA-256 of the package's tag manifest, which covers every byte of it */
    public record Export(String campaignId, String profile, String name, String digest, String author, long atMillis) {}

    public List<Export> ask() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM export ORDER BY key DESC",
                row -> new Export(
                        row.getString("campaign_id"),
                        row.getString("profile"),
                        row.getString("name"),
                        row.getString("digest"),
                        row.getString("author"),
                        row.getLong("at_millis"))));
    }
}
