package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the case's exchanges asked for most: models and capabilities. */
public final class TopUseQuery {
    private final CaseFile file;

    public TopUseQuery(CaseFile file) {
        this.file = file;
    }

    /** @param name {@code null} for the exchanges that name none */
    public record Use(String name, long exchanges, long outputTokens) {}

    /** Both lists are ordered by exchanges, most first. */
    public record TopUse(List<Use> models, List<Use> capabilities) {}

    /** @param limit at most so many of each */
    public TopUse ask(int limit) {
        return file.read(
                connection -> new TopUse(top(connection, "model", limit), top(connection, "capability", limit)));
    }

    private static List<Use> top(Connection connection, String dictionary, int limit) throws SQLException {
        return Sql.list(
                connection,
                "SELECT d.name, sum(h.exchanges) AS exchanges, sum(h.output_tokens) AS output_tokens FROM hour_total h"
                        + " LEFT JOIN " + dictionary + " d ON d.key = h." + dictionary + "_key"
                        + " GROUP BY h." + dictionary + "_key ORDER BY 2 DESC LIMIT ?",
                row -> new Use(row.getString("name"), row.getLong("exchanges"), row.getLong("output_tokens")),
                limit);
    }
}
