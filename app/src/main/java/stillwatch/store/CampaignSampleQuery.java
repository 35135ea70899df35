package stillwatch.store;

/** How much of a campaign's content is in the case. */
public final class CampaignSampleQuery {
    private final CaseFile file;

    public CampaignSampleQuery(CaseFile file) {
        this.file = file;
    }

    /** @return how many sampled conversations its members, without the crowd, have */
    public long ask(long campaignKey) {
        return file.read(connection -> Sql.number(
                connection,
                "SELECT count(*) FROM campaign_member m JOIN conversation v ON v.account_key = m.account_key"
                        + " WHERE m.campaign_key = ? AND m.membership <> 'crowd'",
                campaignKey));
    }
}
