package stillwatch.store;

import java.util.List;

/** What a campaign's members (without the crowd) did hour by hour, in order; hours without traffic are left out. */
public final class CampaignHourQuery {
    private final CaseFile file;

    public CampaignHourQuery(CaseFile file) {
        this.file = file;
    }

    /** @param hour UTC epoch milliseconds divided by 3,600,000 */
    public record Hour(long hour, long accounts, long exchanges, long inputTokens, long outputTokens) {}

    public List<Hour> ask(long campaignKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM campaign_hour WHERE campaign_key = ? ORDER BY hour",
                row -> new Hour(
                        row.getLong("hour"),
                        row.getLong("accounts"),
                        row.getLong("exchanges"),
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens")),
                campaignKey));
    }
}
