package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import stillwatch.casework.Link;
import stillwatch.casework.LinkLayer;
import stillwatch.casework.LinkLayer.SharedValue;

/** Links around accounts and what each rests on. Answers are strongest first and never longer than asked for. */
public final class LinkQuery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseFile file;

    public LinkQuery(CaseFile file) {
        this.file = file;
    }

    /** A link seen from one of its ends, without its layers. */
    public record Neighbour(long linkKey, long accountKey, String accountId, double weight) {}

    /** @param total how many neighbours there are in all, so that a screen can say what it leaves out */
    public record Neighbours(List<Neighbour> strongest, long total) {}

    /** The strongest neighbours of one account. */
    public Neighbours neighbours(long accountKey, int limit) {
        return file.read(connection -> {
            String ends = "SELECT key, account_b AS other, weight FROM link WHERE account_a = ?1"
                    + " UNION ALL SELECT key, account_a, weight FROM link WHERE account_b = ?1";
            List<Neighbour> strongest = Sql.list(
                    connection,
                    "SELECT n.key, n.other, a.account_id, n.weight FROM (" + ends
                            + ") n JOIN account a ON a.key = n.other" + " ORDER BY n.weight DESC, n.other LIMIT "
                            + limit,
                    row -> new Neighbour(row.getLong(1), row.getLong(2), row.getString(3), row.getDouble(4)),
                    accountKey);
            return new Neighbours(strongest, Sql.number(connection, "SELECT count(*) FROM (" + ends + ")", accountKey));
        });
    }

    /** The strongest links that have both ends among the given accounts, with their layers. */
    public List<Link> among(Collection<Long> accountKeys, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM link WHERE account_a IN (SELECT value FROM json_each(?1)) AND account_b IN"
                        + " (SELECT value FROM json_each(?1)) ORDER BY weight DESC, key LIMIT " + limit,
                row -> link(connection, row),
                accountKeys.toString()));
    }

    /** The ledger of one link: its layers with what was observed, what chance explains, and the shared values. */
    public Optional<Link> byKey(long linkKey) {
        return file.read(connection ->
                Sql.first(connection, "SELECT * FROM link WHERE key = ?", row -> link(connection, row), linkKey));
    }

    /** The link between two accounts, in either order. */
    public Optional<Link> between(long accountKey, long otherKey) {
        return file.read(connection -> Sql.first(
                connection,
                "SELECT * FROM link WHERE account_a = ? AND account_b = ?",
                row -> link(connection, row),
                Math.min(accountKey, otherKey),
                Math.max(accountKey, otherKey)));
    }

    private static Link link(Connection connection, ResultSet row) throws SQLException {
        return new Link(
                row.getLong("account_a"),
                row.getLong("account_b"),
                row.getDouble("weight"),
                Sql.list(
                        connection,
                        "SELECT * FROM link_layer WHERE link_key = ? ORDER BY surprise DESC, layer",
                        LinkQuery::layer,
                        row.getLong("key")));
    }

    private static LinkLayer layer(ResultSet row) throws SQLException {
        return new LinkLayer(
                row.getString("layer"),
                row.getDouble("observed"),
                row.getDouble("expected"),
                row.getDouble("surprise"),
                values(row.getString("values")));
    }

    private static List<SharedValue> values(String json) {
        try {
            return JSON.readValue(json, new TypeReference<ArrayList<SharedValue>>() {});
        } catch (JsonProcessingException e) {
            throw new CaseFileException("The shared values of a link cannot be read.", e);
        }
    }
}
