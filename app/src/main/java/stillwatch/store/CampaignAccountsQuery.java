package stillwatch.store;

import java.util.List;

/** Which accounts belong to which campaign, without the crowd: highest score first, then strongest member first. */
public final class CampaignAccountsQuery {
    private final CaseFile file;

    public CampaignAccountsQuery(CaseFile file) {
        this.file = file;
    }

    public record Membership(long campaignKey, long accountKey, double strength) {}

    public List<Membership> ask() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT m.campaign_key, m.account_key, m.strength FROM campaign_member m"
                        + " JOIN campaign c ON c.key = m.campaign_key WHERE m.membership <> 'crowd'"
                        + " ORDER BY c.score DESC, c.key, m.strength DESC, m.account_key",
                row -> new Membership(row.getLong(1), row.getLong(2), row.getDouble(3))));
    }
}
