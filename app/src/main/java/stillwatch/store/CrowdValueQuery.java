package stillwatch.store;

import java.util.List;

/** Values that so many accounts hold that they link nobody, most holders first. */
public final class CrowdValueQuery {
    private final CaseFile file;

    public CrowdValueQuery(CaseFile file) {
        this.file = file;
    }

    /** @param layer the layer in which the value would have linked, such as network or template */
    public record CrowdValue(String layer, String value, long holders) {}

    public List<CrowdValue> ask(int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT layer, value, holders FROM crowd_value ORDER BY holders DESC, layer, value LIMIT ?",
                row -> new CrowdValue(row.getString(1), row.getString(2), row.getLong(3)),
                limit));
    }
}
