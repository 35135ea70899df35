package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stillwatch.casework.Link;

/** The original rows behind a link: exchanges and conversations of its two accounts that show what they share. */
public final class LinkOriginalsQuery {
    private static final int PER_ACCOUNT = 40;
    private static final int MEETINGS = 20;
    /** "10 s with two shared objects leaves at most 45" accounts in a component [design: detection, section 4]. */
    private static final long TOGETHER_MILLIS = 10_000;

    private final CaseFile file;

    public LinkOriginalsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param carrying exchanges that carry a value which the two share, at most 40 of each account
     * @param together exchanges of the one within 10 seconds of one of the other, at most 20 meetings
     * @param conversations sampled conversations of both that follow the same prompt template
     */
    public record Originals(Set<Long> carrying, Set<Long> together, Set<Long> conversations) {}

    public Originals ask(Link link) {
        List<String> values = link.layers().stream()
                .flatMap(layer -> layer.values().stream())
                .map(value -> value.value())
                .toList();
        return file.read(connection -> {
            Set<Long> carrying = new LinkedHashSet<>(carrying(connection, link.accountA(), values));
            carrying.addAll(carrying(connection, link.accountB(), values));
            return new Originals(carrying, together(connection, link), conversations(connection, link));
        });
    }

    private static List<Long> carrying(Connection connection, long account, Collection<String> values)
            throws SQLException {
        String shared = " IN (SELECT value FROM json_each(?2))";
        return Sql.list(
                connection,
                "SELECT e.key FROM exchange e LEFT JOIN prompt p ON p.key = e.prompt_key"
                        + " LEFT JOIN system_prompt sp ON sp.key = p.system_prompt_key"
                        + " LEFT JOIN call k ON k.key = e.call_key"
                        + " LEFT JOIN address ad ON ad.key = e.address_key LEFT JOIN route r ON r.key = k.route_key"
                        + " WHERE e.account_key = ?1 AND (p.template_id" + shared + " OR sp.system_prompt_hash" + shared
                        + " OR ad.network" + shared + " OR ad.ip" + shared + " OR r.tls_fingerprint" + shared
                        + ") ORDER BY e.at_millis LIMIT " + PER_ACCOUNT,
                row -> row.getLong(1),
                account,
                json(values));
    }

    private static Set<Long> together(Connection connection, Link link) throws SQLException {
        Set<Long> keys = new LinkedHashSet<>();
        Sql.forEach(
                connection,
                "SELECT x.key, y.key FROM exchange x JOIN exchange y ON y.account_key = ?2 AND y.at_millis BETWEEN"
                        + " x.at_millis - ?3 AND x.at_millis + ?3 WHERE x.account_key = ?1 ORDER BY x.at_millis LIMIT "
                        + MEETINGS,
                row -> {
                    keys.add(row.getLong(1));
                    keys.add(row.getLong(2));
                },
                link.accountA(),
                link.accountB(),
                TOGETHER_MILLIS);
        return keys;
    }

    private static Set<Long> conversations(Connection connection, Link link) throws SQLException {
        return new LinkedHashSet<>(Sql.list(
                connection,
                "SELECT v.key FROM conversation v WHERE v.account_key IN (?1, ?2) AND v.template_key IN"
                        + " (SELECT template_key FROM conversation WHERE account_key = ?1 INTERSECT"
                        + " SELECT template_key FROM conversation WHERE account_key = ?2) ORDER BY v.key LIMIT "
                        + PER_ACCOUNT,
                row -> row.getLong(1),
                link.accountA(),
                link.accountB()));
    }

    private static String json(Collection<String> values) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .arrayNode()
                .addAll(values.stream()
                        .map(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance::textNode)
                        .toList())
                .toString();
    }
}
