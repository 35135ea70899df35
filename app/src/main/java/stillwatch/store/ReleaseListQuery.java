package stillwatch.store;

import java.util.List;
import stillwatch.dataset.Release;

/** When models became available, oldest first. */
public final class ReleaseListQuery {
    private final CaseFile file;

    public ReleaseListQuery(CaseFile file) {
        this.file = file;
    }

    public List<Release> ask() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT model, released_at_millis FROM release ORDER BY released_at_millis, model",
                row -> new Release(row.getString("model"), row.getLong("released_at_millis"))));
    }
}
