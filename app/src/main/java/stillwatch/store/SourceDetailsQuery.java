package stillwatch.store;

import java.util.Map;
import java.util.TreeMap;

/** What each imported file's record says beside its figures: JSON with the original's path, the mapping, warnings. */
public final class SourceDetailsQuery {
    private final CaseFile file;

    public SourceDetailsQuery(CaseFile file) {
        this.file = file;
    }

    /** The source's key to its JSON. */
    public Map<Long, String> ask() {
        return file.read(connection -> {
            Map<Long, String> details = new TreeMap<>();
            Sql.forEach(
                    connection,
                    "SELECT key, details FROM source",
                    row -> details.put(row.getLong("key"), row.getString("details")));
            return details;
        });
    }
}
