package stillwatch.store;

import java.util.List;

/** What peers told in confidence: indicators with a marking that forbids passing them on to anybody outside. */
public final class PeerIndicatorQuery {
    private final CaseFile file;

    public PeerIndicatorQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param label what the peer says of it; may be {@code null}
     * @param createdBy the peer; may be {@code null}
     * @param fileName the file that it came in
     */
    public record Told(String value, String label, String createdBy, String marking, long sourceKey, String fileName) {}

    /** Everything but TLP:CLEAR, TLP:WHITE and TLP:GREEN; what has no marking may be passed on. */
    public List<Told> restricted() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT i.value, i.label, i.created_by, i.marking, i.source_key, s.name FROM indicator i"
                        + " JOIN source s ON s.key = i.source_key WHERE i.marking IN"
                        + " ('TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED') ORDER BY i.key",
                row -> new Told(
                        row.getString("value"),
                        row.getString("label"),
                        row.getString("created_by"),
                        row.getString("marking"),
                        row.getLong("source_key"),
                        row.getString("name"))));
    }

    /** Files that hold indicators of peers, whatever their marking: only the peer passes those on. */
    public List<Long> sources() {
        return file.read(connection ->
                Sql.list(connection, "SELECT DISTINCT source_key FROM indicator ORDER BY 1", row -> row.getLong(1)));
    }
}
