package stillwatch.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that a campaign's members (without the crowd) share and by which they are linked, most members first. */
public final class SharedValueQuery {
    private final CaseFile file;

    public SharedValueQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param layer signup, payment, device, network, template, timing or hand_off
     * @param members how many members hold it
     * @param holders how many accounts of the whole case hold it
     */
    public record Shared(String layer, String value, long members, long holders) {}

    /** @param layers the layers that are asked for: those of no interest are the largest */
    public List<Shared> ask(long campaignKey, Set<String> layers) {
        String wanted = layers.stream().map(layer -> '"' + layer + '"').collect(Collectors.joining(",", "[", "]"));
        return file.read(connection -> Sql.list(
                connection,
                "WITH member AS MATERIALIZED (SELECT account_key FROM campaign_member"
                        + " WHERE campaign_key = ? AND membership <> 'crowd'),"
                        + " inside AS (SELECT k.key, k.account_a, k.account_b FROM member a JOIN link k"
                        + " ON k.account_a = a.account_key WHERE k.account_b IN member),"
                        + " held AS (SELECT l.layer, json_extract(v.value, '$.value') AS value,"
                        + " json_extract(v.value, '$.holders') AS holders, i.account_a, i.account_b"
                        + " FROM inside i JOIN link_layer l ON l.link_key = i.key"
                        + " AND l.layer IN (SELECT value FROM json_each(?)), json_each(l.\"values\") v)"
                        + " SELECT layer, value, count(DISTINCT account) AS members, max(holders) AS holders FROM"
                        + " (SELECT layer, value, holders, account_a AS account FROM held"
                        + " UNION ALL SELECT layer, value, holders, account_b FROM held)"
                        + " GROUP BY layer, value ORDER BY members DESC, layer, value",
                row -> new Shared(
                        row.getString("layer"), row.getString("value"), row.getLong("members"), row.getLong("holders")),
                campaignKey,
                wanted));
    }
}
