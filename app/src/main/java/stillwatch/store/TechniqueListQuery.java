package stillwatch.store;

import java.util.List;

/** What prompt rules found in sampled conversations, commonest first. */
public final class TechniqueListQuery {
    private final CaseFile file;

    public TechniqueListQuery(CaseFile file) {
        this.file = file;
    }

    public record TechniqueCount(String technique, long conversations) {}

    public List<TechniqueCount> ask() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT technique, count(DISTINCT conversation_key) AS conversations FROM match GROUP BY technique"
                        + " ORDER BY conversations DESC, technique",
                row -> new TechniqueCount(row.getString("technique"), row.getLong("conversations"))));
    }
}
