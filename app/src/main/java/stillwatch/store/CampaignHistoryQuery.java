package stillwatch.store;

import java.util.List;
import stillwatch.casework.Activity;

/** What was done about one campaign, newest first. */
public final class CampaignHistoryQuery {
    private final CaseFile file;

    public CampaignHistoryQuery(CaseFile file) {
        this.file = file;
    }

    public List<Activity> ask(String campaignId) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM activity WHERE subject_kind = 'campaign' AND subject_id = ? ORDER BY seq DESC",
                ActivityTable::activity,
                campaignId));
    }
}
