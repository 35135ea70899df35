package stillwatch.store;

import static stillwatch.store.KeyEventsQuery.MEMBERS;
import static stillwatch.store.KeyEventsQuery.OF_CAMPAIGN;
import static stillwatch.store.KeyEventsQuery.SAMPLE;
import static stillwatch.store.KeyEventsQuery.count;
import static stillwatch.store.KeyEventsQuery.percent;
import static stillwatch.store.KeyEventsQuery.span;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stillwatch.casework.Estimate;
import stillwatch.casework.KeyEvent;
import stillwatch.casework.KeyEvent.Kind;

/**
 * When a campaign began with its main template, and what it tried before. The main template is the most used of those by which
 * members are linked (so a popular client's prompt is none), or the most used of all where no template links them. Needs the
 * provider's template ids.
 */
final class TemplateEvents {
    /** What less than one exchange in twenty is on is not what a campaign is after. */
    private static final double LEAST_SHARE = 0.05;

    /** Longer than half of all its exchanges nobody tries out. */
    private static final double MOST_EARLY = 0.5;

    private static final String REFUSED =
            "(o.refusal_category IS NOT NULL OR o.stop_reason IS 'refusal' OR o.status IN (400, 403))";

    private final Connection connection;
    private final long campaign;

    TemplateEvents(Connection connection, long campaign) {
        this.connection = connection;
        this.campaign = campaign;
    }

    /** How a template was used by the members. */
    private record Use(String template, Set<Long> prompts, long exchanges, long firstMillis) {
        Use plus(Use other) {
            Set<Long> both = new TreeSet<>(prompts);
            both.addAll(other.prompts);
            return new Use(template, both, exchanges + other.exchanges, Math.min(firstMillis, other.firstMillis));
        }
    }

    List<KeyEvent> events() throws SQLException {
        Map<String, Use> uses = new HashMap<>();
        long[] all = new long[2];
        Sql.forEach(
                connection,
                "SELECT g.prompt_key, p.template_id, g.n, g.first, coalesce(" + REFUSED + ", 0) AS refused FROM (SELECT"
                        + " e.prompt_key, e.call_key, count(*) AS n, min(e.at_millis) AS first FROM" + MEMBERS + "WHERE"
                        + OF_CAMPAIGN
                        + "GROUP BY e.prompt_key, e.call_key) g LEFT JOIN prompt p ON p.key = g.prompt_key"
                        + " LEFT JOIN call k ON k.key = g.call_key LEFT JOIN outcome o ON o.key = k.outcome_key",
                row -> {
                    all[0] += row.getLong("n");
                    all[1] += row.getBoolean("refused") ? row.getLong("n") : 0;
                    String template = row.getString("template_id");
                    if (template != null) {
                        Use use = new Use(
                                template, Set.of(row.getLong("prompt_key")), row.getLong("n"), row.getLong("first"));
                        uses.merge(template, use, Use::plus);
                    }
                },
                campaign);
        Set<String> linking = linking();
        Comparator<Use> mostUsed =
                Comparator.comparingLong(Use::exchanges).thenComparing(Use::template, Comparator.reverseOrder());
        Optional<Use> main = uses.values().stream()
                .filter(use -> linking.contains(use.template()))
                .max(mostUsed)
                .or(() -> uses.values().stream().max(mostUsed));
        if (main.isEmpty() || main.get().exchanges() < Math.max(2, LEAST_SHARE * all[0])) {
            return List.of();
        }
        List<KeyEvent> events = new ArrayList<>();
        events.add(mainTemplate(main.get(), all[0]));
        probe(main.get(), all[0], all[1]).ifPresent(events::add);
        return events;
    }

    private Set<String> linking() throws SQLException {
        return new HashSet<>(Sql.list(
                connection,
                "WITH member AS MATERIALIZED (SELECT account_key FROM campaign_member b WHERE" + OF_CAMPAIGN + ")"
                        + " SELECT DISTINCT json_extract(v.value, '$.value') FROM member a"
                        + " JOIN link k ON k.account_a = a.account_key JOIN link_layer l ON l.link_key = k.key"
                        + " AND l.layer = 'template', json_each(l.\"values\") v WHERE k.account_b IN member",
                row -> row.getString(1),
                campaign));
    }

    private KeyEvent mainTemplate(Use use, long all) throws SQLException {
        List<Long> keys = Sql.list(
                connection,
                "SELECT e.key FROM" + MEMBERS + "WHERE" + OF_CAMPAIGN
                        + "AND e.at_millis >= ? AND e.at_millis < ? AND e.prompt_key IN (SELECT value FROM json_each(?))"
                        + " ORDER BY e.at_millis, e.key LIMIT ?",
                row -> row.getLong(1),
                campaign,
                use.firstMillis(),
                use.firstMillis() + KeyEventsQuery.DAY_MILLIS,
                use.prompts().toString(),
                SAMPLE);
        return new KeyEvent(
                Kind.MAIN_TEMPLATE,
                use.firstMillis(),
                use.firstMillis(),
                "First use of the main template " + use.template() + ", on which "
                        + count(use.exchanges(), "exchange") + " of the members were made ("
                        + percent((double) use.exchanges() / all) + ").",
                owners(keys),
                keys);
    }

    /** An exchange before the main template. */
    private record Early(long key, long account, long atMillis, Long prompt, boolean refused) {}

    /**
     * What members sent before, if it was refused more often than what they sent from then on, beyond chance (the lower end of
     * Wilson's 95 % interval): ordinary requests, too, come on many different templates, so variety alone is no probe.
     */
    private Optional<KeyEvent> probe(Use main, long all, long allRefused) throws SQLException {
        List<Early> early = Sql.list(
                connection,
                "SELECT e.key, e.account_key, e.at_millis, e.prompt_key, coalesce(" + REFUSED + ", 0) AS refused FROM"
                        + MEMBERS
                        + "LEFT JOIN call k ON k.key = e.call_key LEFT JOIN outcome o ON o.key = k.outcome_key"
                        + " WHERE" + OF_CAMPAIGN + "AND e.at_millis < ? ORDER BY e.at_millis, e.key",
                row -> new Early(
                        row.getLong("key"),
                        row.getLong("account_key"),
                        row.getLong("at_millis"),
                        Sql.longOrNull(row, "prompt_key"),
                        row.getBoolean("refused")),
                campaign,
                main.firstMillis());
        long different = early.stream()
                .map(Early::prompt)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
        long refused = early.stream().filter(Early::refused).count();
        long later = all - early.size();
        double refusedLater = later == 0 ? 0 : (double) (allRefused - refused) / later;
        if (refused < 2
                || early.size() > MOST_EARLY * all
                || Estimate.lowestShare(refused, early.size()) <= refusedLater) {
            return Optional.empty();
        }
        Early first = early.get(0);
        String words = "First probe: before the main template, members sent " + count(early.size(), "request") + " on "
                + count(different, "template") + " over " + span(main.firstMillis() - first.atMillis()) + "; "
                + percent((double) refused / early.size()) + " of them were refused, later " + percent(refusedLater)
                + ".";
        return Optional.of(new KeyEvent(
                Kind.PROBE,
                first.atMillis(),
                main.firstMillis(),
                words,
                early.stream().map(Early::account).distinct().limit(200).toList(),
                early.stream().map(Early::key).limit(SAMPLE).toList()));
    }

    private List<Long> owners(List<Long> exchanges) throws SQLException {
        return Sql.list(
                connection,
                "SELECT DISTINCT account_key FROM exchange WHERE key IN (SELECT value FROM json_each(?)) ORDER BY 1",
                row -> row.getLong(1),
                exchanges.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }
}
