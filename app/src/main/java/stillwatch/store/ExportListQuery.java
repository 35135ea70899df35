package stillwatch.store;

import java.util.List;

/** The packages that were made of this case, newest first. */
public final class ExportListQuery {
    private final CaseFile file;

    public ExportListQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param key the case file's own number of the export
     * @param digest SHA-256 of the package's tag manifest, which covers every byte of it
     * @param recipient in the user's words; may be empty
     */
    public record Export(
            long key,
            String campaignId,
            String profile,
            String name,
            String digest,
            String author,
            long atMillis,
            String recipient) {}

    public List<Export> ask() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM export ORDER BY key DESC",
                row -> new Export(
                        row.getLong("key"),
                        row.getString("campaign_id"),
                        row.getString("profile"),
                        row.getString("name"),
                        row.getString("digest"),
                        row.getString("author"),
                        row.getLong("at_millis"),
                        row.getString("recipient"))));
    }
}
