package stillwatch.store;

import java.util.List;
import stillwatch.dataset.Source;

/** The files that were read into the case, in the order of reading. */
public final class SourceListQuery {
    private final CaseFile file;

    public SourceListQuery(CaseFile file) {
        this.file = file;
    }

    public List<Source> ask() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM source ORDER BY key",
                row -> new Source(
                        row.getLong("key"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("format"),
                        row.getLong("size_bytes"),
                        row.getString("sha256"),
                        row.getString("content_sha256"),
                        row.getLong("lines"),
                        row.getLong("rows"),
                        row.getLong("rejects"),
                        row.getLong("blank_lines"),
                        row.getLong("header_lines"),
                        row.getLong("continuation_lines"),
                        row.getLong("imported_at_millis"))));
    }
}
