package stillwatch.store;

import java.util.ArrayList;
import java.util.List;

/** Dated facts around a campaign: sign-ups and bans of its members by day, model releases in its time. */
public final class CampaignDatesQuery {
    private static final long DAY_MILLIS = 86_400_000;

    private final CaseFile file;

    public CampaignDatesQuery(CaseFile file) {
        this.file = file;
    }

    public enum Kind {
        SIGN_UPS,
        BANS,
        RELEASE
    }

    /**
     * @param atMillis the release's time, or the first millisecond (UTC) of the day whose sign-ups or bans are counted
     * @param count how many members; 1 for a release
     * @param model the released model, else {@code null}
     */
    public record Dated(Kind kind, long atMillis, long count, String model) {}

    /** @param fromMillis releases before or after this span are left out */
    public List<Dated> ask(long campaignKey, long fromMillis, long toMillis) {
        return file.read(connection -> {
            List<Dated> dates = new ArrayList<>();
            String members = " FROM campaign_member m JOIN account a ON a.key = m.account_key"
                    + " WHERE m.campaign_key = ? AND m.membership <> 'crowd' AND ";
            Sql.forEach(
                    connection,
                    "SELECT a.created_at_millis / 86400000 AS day, count(*) AS n" + members
                            + "a.created_at_millis IS NOT NULL GROUP BY day ORDER BY day",
                    row -> dates.add(new Dated(Kind.SIGN_UPS, row.getLong("day") * DAY_MILLIS, row.getLong("n"), null)),
                    campaignKey);
            Sql.forEach(
                    connection,
                    "SELECT a.status_at_millis / 86400000 AS day, count(*) AS n" + members
                            + "a.status IN ('banned', 'suspended') AND a.status_at_millis IS NOT NULL"
                            + " GROUP BY day ORDER BY day",
                    row -> dates.add(new Dated(Kind.BANS, row.getLong("day") * DAY_MILLIS, row.getLong("n"), null)),
                    campaignKey);
            Sql.forEach(
                    connection,
                    "SELECT model, released_at_millis FROM release WHERE released_at_millis BETWEEN ? AND ?"
                            + " ORDER BY released_at_millis, model",
                    row -> dates.add(
                            new Dated(Kind.RELEASE, row.getLong("released_at_millis"), 1, row.getString("model"))),
                    fromMillis,
                    toMillis);
            return dates;
        });
    }
}
