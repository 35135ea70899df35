package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stillwatch.store.RowChanges.RowChange;

/** What a campaign's row and its hours say of its members, made true again after a person changed the members. */
final class CampaignFigures {
    private CampaignFigures() {}

    /** Counts the campaign's core and periphery anew, as part of an act. Without members it keeps the times it had. */
    static void renew(Connection connection, RowChanges changes, long campaignKey) throws SQLException {
        Map<String, Object> figures = Sql.first(
                        connection,
                        "SELECT count(*) AS accounts, coalesce(sum(t.exchanges), 0) AS exchanges,"
                                + " coalesce(sum(t.input_tokens), 0) AS input_tokens,"
                                + " coalesce(sum(t.output_tokens), 0) AS output_tokens,"
                                + " min(t.first_at_millis) AS first_seen, max(t.last_at_millis) AS last_seen"
                                + " FROM campaign_member m LEFT JOIN account_total t ON t.account_key = m.account_key"
                                + " WHERE m.campaign_key = ? AND m.membership <> 'crowd'",
                        row -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            for (String column :
                                    new String[] {"accounts", "exchanges", "input_tokens", "output_tokens"}) {
                                values.put(column, row.getLong(column));
                            }
                            if (row.getObject("first_seen") != null) {
                                values.put("first_seen_millis", row.getLong("first_seen"));
                                values.put("last_seen_millis", row.getLong("last_seen"));
                            }
                            return values;
                        },
                        campaignKey)
                .orElseThrow();
        changes.update("campaign", campaignKey, figures);
    }

    /**
     * Counts the hours of every campaign whose members an act or an undo changed. Hours follow from the members, so they
     * are not part of the log: taking the act back brings them back.
     */
    static void countHours(Connection connection, RowChanges changes) throws SQLException {
        Set<Long> campaigns = new TreeSet<>();
        for (RowChange change : changes.all()) {
            if (change.table().equals("campaign_member")) {
                addCampaign(campaigns, change.before());
                addCampaign(campaigns, change.after());
            }
        }
        for (long campaign : campaigns) {
            Sql.update(connection, "DELETE FROM campaign_hour WHERE campaign_key = ?", campaign);
            Sql.update(
                    connection,
                    "INSERT INTO campaign_hour SELECT m.campaign_key, h.hour, count(*), sum(h.exchanges),"
                            + " sum(h.input_tokens), sum(h.output_tokens) FROM campaign_member m"
                            + " JOIN account_hour h ON h.account_key = m.account_key"
                            + " WHERE m.campaign_key = ? AND m.membership <> 'crowd' GROUP BY m.campaign_key, h.hour",
                    campaign);
        }
    }

    private static void addCampaign(Set<Long> campaigns, Map<String, Object> image) {
        if (image != null) {
            campaigns.add(((Number) image.get("campaign_key")).longValue());
        }
    }
}
