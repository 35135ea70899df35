package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import stillwatch.casework.Estimate;
import stillwatch.casework.KeyEvent;
import stillwatch.casework.KeyEvent.Kind;

/**
 * The key events of a campaign's life, oldest first, each with the rows behind it: sign-ups, first probe, first use of the main
 * template, scale-up, releases and the pivot to them, bans in waves, replacements, last sight. Members without the crowd.
 *
 * <p>Reads the templates of all exchanges of the members once, so it takes as long as they are many.
 */
public final class KeyEventsQuery {
    static final long HOUR_MILLIS = 3_600_000L;
    static final long DAY_MILLIS = 24 * HOUR_MILLIS;
    /** At most so many exchanges stand behind an event. */
    static final int SAMPLE = 60;

    static final String MEMBERS = " campaign_member b JOIN exchange e ON e.account_key = b.account_key ";
    static final String OF_CAMPAIGN = " b.campaign_key = ? AND b.membership <> 'crowd' ";

    private final CaseFile file;

    public KeyEventsQuery(CaseFile file) {
        this.file = file;
    }

    public List<KeyEvent> ask(long campaignKey) {
        return file.read(connection -> {
            List<KeyEvent> events = new ArrayList<>();
            events.addAll(new MemberEvents(connection, campaignKey).events());
            events.addAll(new TemplateEvents(connection, campaignKey).events());
            events.addAll(new Volumes(connection, campaignKey).events());
            events.sort(Comparator.comparingLong(KeyEvent::fromMillis).thenComparing(KeyEvent::kind));
            return events;
        });
    }

    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    static String percent(double share) {
        return share > 0 && share < 0.01
                ? String.format(Locale.ROOT, "%.1f %%", 100 * share)
                : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** {@code 40 minutes}, {@code 3 hours}, {@code 5 days}. */
    static String span(long millis) {
        long minutes = Math.round(millis / 60_000.0);
        if (minutes < 120) {
            return count(minutes, "minute");
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? count(hours, "hour") : count(Math.round(hours / 24.0), "day");
    }

    /** The members' exchanges in a span of time, earliest first. */
    static List<Long> exchanges(Connection connection, long campaign, long fromMillis, long toMillis)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT e.key FROM" + MEMBERS + "WHERE" + OF_CAMPAIGN
                        + "AND e.at_millis >= ? AND e.at_millis < ? ORDER BY e.at_millis, e.key LIMIT ?",
                row -> row.getLong(1),
                campaign,
                fromMillis,
                toMillis,
                SAMPLE);
    }

    /** What the hours say: first and last sight, busiest hour, scale-up, releases and pivots. */
    private static final class Volumes {
        private final Connection connection;
        private final long campaign;
        private final List<KeyEvent> events = new ArrayList<>();

        Volumes(Connection connection, long campaign) {
            this.connection = connection;
            this.campaign = campaign;
        }

        List<KeyEvent> events() throws SQLException {
            TreeMap<Long, Long> hours = new TreeMap<>();
            Sql.forEach(
                    connection,
                    "SELECT hour, exchanges FROM campaign_hour WHERE campaign_key = ?",
                    row -> hours.put(row.getLong(1), row.getLong(2)),
                    campaign);
            if (!hours.isEmpty()) {
                ends(hours);
                busiest(hours);
                scaleUp(hours);
                releases(hours.firstKey(), hours.lastKey());
            }
            return events;
        }

        private void ends(TreeMap<Long, Long> hours) throws SQLException {
            long first = hours.firstKey() * HOUR_MILLIS;
            List<Long> firstKeys = exchanges(connection, campaign, first, first + HOUR_MILLIS);
            Edge from = edge(firstKeys.get(0));
            events.add(new KeyEvent(
                    Kind.FIRST_EXCHANGE,
                    from.atMillis(),
                    from.atMillis(),
                    "First exchange of a member in the data, by " + from.accountId() + ".",
                    List.of(from.account()),
                    List.of(firstKeys.get(0))));
            long last = hours.lastKey() * HOUR_MILLIS;
            long key = Sql.number(
                    connection,
                    "SELECT e.key FROM" + MEMBERS + "WHERE" + OF_CAMPAIGN
                            + "AND e.at_millis >= ? ORDER BY e.at_millis DESC, e.key DESC LIMIT 1",
                    campaign,
                    last);
            Edge until = edge(key);
            long end = Sql.number(connection, "SELECT max(last_at_millis) FROM account_total");
            String after = end - until.atMillis() < DAY_MILLIS
                    ? "the data ends "
                            + (end - until.atMillis() < 60_000 ? "then too" : span(end - until.atMillis()) + " later")
                            + ", so the campaign may go on."
                    : "the data goes on for " + span(end - until.atMillis()) + " without it.";
            events.add(new KeyEvent(
                    Kind.LAST_EXCHANGE,
                    until.atMillis(),
                    until.atMillis(),
                    "Last exchange of a member, by " + until.accountId() + "; " + after,
                    List.of(until.account()),
                    List.of(key)));
        }

        private record Edge(long atMillis, long account, String accountId) {}

        private Edge edge(long exchange) throws SQLException {
            return Sql.first(
                            connection,
                            "SELECT e.at_millis, e.account_key, a.account_id FROM exchange e"
                                    + " JOIN account a ON a.key = e.account_key WHERE e.key = ?",
                            row -> new Edge(row.getLong(1), row.getLong(2), row.getString(3)),
                            exchange)
                    .orElseThrow();
        }

        private void busiest(TreeMap<Long, Long> hours) throws SQLException {
            long most = hours.values().stream().mapToLong(Long::longValue).max().orElseThrow();
            long hour = hours.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            long from = hour * HOUR_MILLIS;
            events.add(new KeyEvent(
                    Kind.BUSIEST_HOUR,
                    from,
                    from + HOUR_MILLIS,
                    "Busiest hour: " + count(most, "exchange") + ".",
                    List.of(),
                    exchanges(connection, campaign, from, from + HOUR_MILLIS)));
        }

        private void scaleUp(TreeMap<Long, Long> hours) throws SQLException {
            TreeMap<Long, Long> days = new TreeMap<>();
            hours.forEach((hour, exchanges) -> days.merge(Math.floorDiv(hour, 24L), exchanges, Long::sum));
            Plateau plateau = Plateau.of(days);
            if (plateau == null) {
                return;
            }
            long from = plateau.scaleUpDay() * DAY_MILLIS;
            events.add(new KeyEvent(
                    Kind.SCALE_UP,
                    from,
                    from + DAY_MILLIS,
                    String.format(
                            Locale.ROOT,
                            "Scale-up: %,d exchanges on this day, the first with more than half of the plateau of %,.0f a day;"
                                    + " all days before together had %,d.",
                            days.get(plateau.scaleUpDay()),
                            plateau.perDay(),
                            plateau.before()),
                    List.of(),
                    exchanges(connection, campaign, from, from + DAY_MILLIS)));
        }

        private record Release(String model, long atMillis) {}

        private void releases(long firstHour, long lastHour) throws SQLException {
            List<Release> releases = Sql.list(
                    connection,
                    "SELECT model, released_at_millis FROM release WHERE released_at_millis BETWEEN ? AND ?"
                            + " ORDER BY released_at_millis, model",
                    row -> new Release(row.getString(1), row.getLong(2)),
                    firstHour * HOUR_MILLIS,
                    (lastHour + 1) * HOUR_MILLIS);
            for (Release release : releases) {
                events.add(new KeyEvent(
                        Kind.RELEASE,
                        release.atMillis(),
                        release.atMillis(),
                        release.model() + " was released.",
                        List.of(),
                        onModel(release.model(), release.atMillis(), release.atMillis() + DAY_MILLIS)));
                pivot(release);
            }
        }

        private void pivot(Release release) throws SQLException {
            long releaseHour = Math.floorDiv(release.atMillis(), HOUR_MILLIS);
            TreeMap<Long, ModelPivot.Hour> hours = new TreeMap<>();
            Sql.forEach(
                    connection,
                    "SELECT e.at_millis / " + HOUR_MILLIS + " AS hour, count(*), total(m.name IS ?) FROM" + MEMBERS
                            + "LEFT JOIN call k ON k.key = e.call_key LEFT JOIN model m ON m.key = k.model_key WHERE"
                            + OF_CAMPAIGN + "AND e.at_millis >= ? AND e.at_millis < ? GROUP BY hour",
                    row -> hours.put(row.getLong(1), new ModelPivot.Hour(row.getLong(2), row.getLong(3))),
                    release.model(),
                    campaign,
                    (releaseHour - ModelPivot.HOURS_BEFORE) * HOUR_MILLIS,
                    (releaseHour + ModelPivot.HOURS_AFTER) * HOUR_MILLIS);
            ModelPivot pivot = ModelPivot.of(hours, releaseHour);
            if (pivot == null) {
                return;
            }
            double everybody = everybody(release.model(), pivot.hour());
            long moved = Math.round(pivot.after() * pivot.exchangesAfter());
            if (Estimate.lowestShare(moved, pivot.exchangesAfter()) <= everybody) {
                // No more than all the provider's customers did: a new model, not a move of this campaign.
                return;
            }
            long from = pivot.hour() * HOUR_MILLIS;
            long late = Math.max(0, from - release.atMillis());
            events.add(new KeyEvent(
                    Kind.PIVOT,
                    from,
                    from + HOUR_MILLIS,
                    String.format(
                            Locale.ROOT,
                            "Pivot to %s, %s its release: %s of %,d exchanges in the 24 hours before this hour went to it, %s of"
                                    + " %,d in the 24 hours from it on; of all exchanges in the case then %s.",
                            release.model(),
                            late < HOUR_MILLIS ? "within the hour of" : span(late) + " after",
                            percent(pivot.before()),
                            pivot.exchangesBefore(),
                            percent(pivot.after()),
                            pivot.exchangesAfter(),
                            percent(everybody)),
                    List.of(),
                    onModel(release.model(), from, from + DAY_MILLIS)));
        }

        /** The model's share of all exchanges of the case in the 24 hours from an hour on. */
        private double everybody(String model, long hour) throws SQLException {
            return Sql.first(
                            connection,
                            "SELECT total(CASE WHEN m.name IS ? THEN h.exchanges END) / max(1.0, total(h.exchanges)) FROM"
                                    + " hour_total h LEFT JOIN model m ON m.key = h.model_key WHERE h.hour >= ? AND h.hour < ?",
                            row -> row.getDouble(1),
                            model,
                            hour,
                            hour + 24)
                    .orElse(0.0);
        }

        private List<Long> onModel(String model, long fromMillis, long toMillis) throws SQLException {
            return Sql.list(
                    connection,
                    "SELECT e.key FROM" + MEMBERS
                            + "JOIN call k ON k.key = e.call_key JOIN model m ON m.key = k.model_key WHERE"
                            + OF_CAMPAIGN
                            + "AND e.at_millis >= ? AND e.at_millis < ? AND m.name = ? ORDER BY e.at_millis, e.key LIMIT ?",
                    row -> row.getLong(1),
                    campaign,
                    fromMillis,
                    toMillis,
                    model,
                    SAMPLE);
        }
    }
}
