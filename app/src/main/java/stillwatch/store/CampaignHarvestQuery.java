package stillwatch.store;

import java.util.List;

/** What a campaign's members (without the crowd) took, by capability and model, most output first. */
public final class CampaignHarvestQuery {
    private final CaseFile file;

    public CampaignHarvestQuery(CaseFile file) {
        this.file = file;
    }

    /** @param capability the provider's label; {@code null} where none was given, as is {@code model} */
    public record Harvest(String capability, String model, long exchanges, long inputTokens, long outputTokens) {}

    public List<Harvest> ask(long campaignKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT c.name AS capability, m.name AS model, g.exchanges, g.input_tokens, g.output_tokens FROM"
                        + " (SELECT k.capability_key, k.model_key, count(*) AS exchanges,"
                        + " coalesce(sum(e.input_tokens), 0) AS input_tokens,"
                        + " coalesce(sum(e.output_tokens), 0) AS output_tokens"
                        + " FROM campaign_member b JOIN exchange e ON e.account_key = b.account_key"
                        + " LEFT JOIN call k ON k.key = e.call_key"
                        + " WHERE b.campaign_key = ? AND b.membership <> 'crowd'"
                        + " GROUP BY k.capability_key, k.model_key) g"
                        + " LEFT JOIN capability c ON c.key = g.capability_key LEFT JOIN model m ON m.key = g.model_key"
                        + " ORDER BY g.output_tokens DESC, g.exchanges DESC, c.name, m.name",
                row -> new Harvest(
                        row.getString("capability"),
                        row.getString("model"),
                        row.getLong("exchanges"),
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens")),
                campaignKey));
    }
}
