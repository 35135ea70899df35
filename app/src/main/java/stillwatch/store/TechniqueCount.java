package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stillwatch.casework.ClusterSample;
import stillwatch.casework.HarvestLedger.Line;

/**
 * What strict prompt rules found in the sampled conversations of a campaign's members, carried over to all their exchanges.
 * Where a conversation names its exchange, its tokens are known too.
 */
final class TechniqueCount {
    private final List<Sampled> sampled;
    private final long unseen;
    private final long exchanges;

    TechniqueCount(Connection connection, long campaignKey, long exchanges) throws SQLException {
        this.sampled = read(connection, campaignKey);
        this.exchanges = exchanges;
        this.unseen = Math.max(0, exchanges - sampled.size());
    }

    /** One sampled conversation; tokens are {@code null} where its exchange is not known. */
    private record Sampled(long account, Set<String> techniques, Long input, Long output) {}

    long sampled() {
        return sampled.size();
    }

    List<Line> lines() {
        Set<String> techniques = new TreeSet<>();
        sampled.forEach(one -> techniques.addAll(one.techniques()));
        List<Line> lines = new ArrayList<>();
        for (String technique : techniques) {
            ClusterSample shows = new ClusterSample();
            ClusterSample input = new ClusterSample();
            ClusterSample output = new ClusterSample();
            for (Sampled one : sampled) {
                boolean does = one.techniques().contains(technique);
                shows.add(one.account(), does ? 1 : 0);
                if (one.input() != null) {
                    input.add(one.account(), does ? one.input() : 0);
                }
                if (one.output() != null) {
                    output.add(one.account(), does ? one.output() : 0);
                }
            }
            long all = unseen + sampled.size();
            lines.add(new Line(
                    technique,
                    shows.count(unseen),
                    input.total(all - input.looked()),
                    output.total(all - output.looked())));
        }
        lines.sort(Comparator.comparingLong((Line line) -> line.exchanges().value())
                .reversed()
                .thenComparing(Line::name));
        return lines;
    }

    List<String> bases() {
        if (sampled.isEmpty()) {
            return List.of("No content of the members is in the case: what was taken by technique is unknown.");
        }
        if (exchanges == 0) {
            return List.of("The case holds conversations without exchange records: techniques are counted over the "
                    + HarvestLedgerQuery.count(sampled.size()) + " conversations.");
        }
        if (unseen == 0) {
            return List.of("The content of every exchange is in the case: figures by technique are observed.");
        }
        return List.of(String.format(
                Locale.ROOT,
                "The content of %,d of %,d exchanges is in the case (%.1f %%). Figures by technique are estimated from it, with a 95 %%"
                        + " interval (Wilson) that allows for conversations of one account being alike; they hold if the sample was"
                        + " drawn without regard to what was asked. One exchange may show several techniques.",
                sampled.size(),
                exchanges,
                100.0 * sampled.size() / exchanges));
    }

    private static List<Sampled> read(Connection connection, long campaignKey) throws SQLException {
        Map<Long, Set<String>> techniques = new TreeMap<>();
        Sql.forEach(
                connection,
                "SELECT DISTINCT x.conversation_key, x.technique FROM campaign_member b"
                        + " JOIN conversation v ON v.account_key = b.account_key"
                        + " JOIN match x ON x.conversation_key = v.key AND x.strict = 1"
                        + " WHERE b.campaign_key = ? AND b.membership <> 'crowd'",
                row -> techniques
                        .computeIfAbsent(row.getLong(1), c -> new TreeSet<>())
                        .add(row.getString(2)),
                campaignKey);
        // By account and time first, which has an index; the id decides where two requests came at the same moment.
        return Sql.list(
                connection,
                "SELECT s.key, s.account_key, e.input_tokens, e.output_tokens FROM (SELECT v.key, v.account_key, (SELECT x.key"
                        + " FROM exchange x WHERE x.account_key = v.account_key AND x.at_millis = v.at_millis"
                        + " AND x.exchange_id = v.exchange_id LIMIT 1) AS exchange_key FROM campaign_member b"
                        + " JOIN conversation v ON v.account_key = b.account_key"
                        + " WHERE b.campaign_key = ? AND b.membership <> 'crowd') s"
                        + " LEFT JOIN exchange e ON e.key = s.exchange_key ORDER BY s.key",
                row -> new Sampled(
                        row.getLong("account_key"),
                        techniques.getOrDefault(row.getLong("key"), Set.of()),
                        Sql.longOrNull(row, "input_tokens"),
                        Sql.longOrNull(row, "output_tokens")),
                campaignKey);
    }
}
