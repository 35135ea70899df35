package stillwatch.store;

import java.util.List;

/** What a campaign's members, without the crowd, did in each hour in which they did something; oldest first. */
public final class CampaignHoursQuery {
    private final CaseFile file;

    public CampaignHoursQuery(CaseFile file) {
        this.file = file;
    }

    /** @param hour UTC epoch milliseconds divided by 3,600,000 */
    public record Hour(long hour, long accounts, long exchanges) {}

    public List<Hour> ask(long campaignKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT hour, accounts, exchanges FROM campaign_hour WHERE campaign_key = ? ORDER BY hour",
                row -> new Hour(row.getLong(1), row.getLong(2), row.getLong(3)),
                campaignKey));
    }
}
