package stillwatch.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import stillwatch.casework.BenignTwin;

/** The innocent groups that look most like a campaign, as the newest analysis found them; most alike first. */
public final class BenignTwinsQuery {
    private final CaseFile file;

    public BenignTwinsQuery(CaseFile file) {
        this.file = file;
    }

    public List<BenignTwin> ask(long campaignKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT w.name, coalesce(c.id, '') AS campaign_id, w.accounts, w.score, w.similarity, w.apart"
                        + " FROM campaign_twin w LEFT JOIN campaign c ON c.key = w.twin_key WHERE w.campaign_key = ?"
                        + " ORDER BY w.similarity DESC, w.key",
                row -> new BenignTwin(
                        row.getString("name"),
                        row.getString("campaign_id"),
                        row.getLong("accounts"),
                        row.getDouble("score"),
                        row.getDouble("similarity"),
                        OperatorTiesQuery.list(row.getString("apart"), new TypeReference<List<BenignTwin.Apart>>() {})),
                campaignKey));
    }
}
