package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days that stand out in a campaign's life, read off the data and nothing concluded; oldest first. */
public final class CampaignEventsQuery {
    private static final int SIGN_UP_DAYS = 3;
    private static final int BAN_DAYS = 5;
    private static final String DAY = "%s / 86400000 * 86400000";

    private final CaseFile file;

    public CampaignEventsQuery(CaseFile file) {
        this.file = file;
    }

    /** What happened. The wording belongs to the screen. */
    public enum Kind {
        /** Members were created on this day; {@code count} of them. Only the days with most. */
        SIGN_UPS,
        FIRST_EXCHANGE,
        /** A model became available; {@code detail} is its name. */
        RELEASE,
        /** Members were suspended or banned on this day; {@code count} of them. Only the days with most. */
        BANS,
        /** The hour with most exchanges; {@code count} of them. */
        BUSIEST_HOUR,
        LAST_EXCHANGE
    }

    /** @param detail a name where the kind has one, otherwise empty */
    public record Event(long atMillis, Kind kind, long count, String detail) {}

    public List<Event> ask(long campaignKey) {
        return file.read(connection -> {
            List<Event> events = new ArrayList<>();
            events.addAll(days(connection, campaignKey, "a.created_at_millis", "", Kind.SIGN_UPS, SIGN_UP_DAYS));
            events.addAll(days(
                    connection,
                    campaignKey,
                    "a.status_at_millis",
                    " AND a.status IN ('suspended', 'banned')",
                    Kind.BANS,
                    BAN_DAYS));
            events.addAll(Sql.list(
                    connection,
                    "SELECT r.released_at_millis, r.model FROM release r JOIN campaign c ON r.released_at_millis"
                            + " BETWEEN c.first_seen_millis AND c.last_seen_millis WHERE c.key = ?",
                    row -> new Event(row.getLong(1), Kind.RELEASE, 0, row.getString(2)),
                    campaignKey));
            events.addAll(ends(connection, campaignKey));
            events.sort(Comparator.comparingLong(Event::atMillis).thenComparing(Event::kind));
            return events;
        });
    }

    private static List<Event> days(
            Connection connection, long campaign, String column, String condition, Kind kind, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT " + String.format(DAY, column) + " AS day, count(*) AS n FROM campaign_member m"
                        + " JOIN account a ON a.key = m.account_key WHERE m.campaign_key = ? AND m.membership <> 'crowd'"
                        + " AND " + column + " IS NOT NULL" + condition + " GROUP BY day ORDER BY n DESC, day LIMIT ?",
                row -> new Event(row.getLong("day"), kind, row.getLong("n"), ""),
                campaign,
                limit);
    }

    private static List<Event> ends(Connection connection, long campaign) throws SQLException {
        List<Event> events = new ArrayList<>(Sql.list(
                connection,
                "SELECT hour, exchanges FROM campaign_hour WHERE campaign_key = ? ORDER BY exchanges DESC, hour LIMIT 1",
                row -> new Event(row.getLong(1) * 3_600_000L, Kind.BUSIEST_HOUR, row.getLong(2), ""),
                campaign));
        Sql.forEach(
                connection,
                "SELECT first_seen_millis, last_seen_millis FROM campaign WHERE key = ? AND exchanges > 0",
                row -> {
                    events.add(new Event(row.getLong(1), Kind.FIRST_EXCHANGE, 0, ""));
                    events.add(new Event(row.getLong(2), Kind.LAST_EXCHANGE, 0, ""));
                },
                campaign);
        return events;
    }
}
