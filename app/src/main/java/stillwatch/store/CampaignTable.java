package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Subject;
import stillwatch.casework.Technique;
import stillwatch.store.ActivityTable.Entry;

/** Campaigns as people work on them. What the engine writes goes through the analysis; these are the human decisions. */
public final class CampaignTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseFile file;
    private final ActivityTable log;

    public CampaignTable(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    /** All campaigns, watch list included, highest score first. */
    public List<Campaign> all() {
        return file.read(connection ->
                Sql.list(connection, "SELECT * FROM campaign ORDER BY score DESC, key", CampaignTable::campaign));
    }

    public Optional<Campaign> byId(String id) {
        return file.read(connection ->
                Sql.first(connection, "SELECT * FROM campaign WHERE id = ?", CampaignTable::campaign, id));
    }

    /**
     * Records a person's decision.
     *
     * @param reason why, in the person's words
     * @throws CaseFileException where the reason is empty: a decision without one helps nobody later
     */
    public Optional<Activity> decide(Campaign campaign, CampaignState state, String reason) {
        if (reason.isBlank()) {
            throw new CaseFileException("Give a reason: it stands beside the decision in the log and in the package.");
        }
        Entry entry = new Entry(
                "campaign.state",
                Subject.campaign(campaign.id()),
                campaign.id() + ": " + campaign.state().word() + " → " + state.word(),
                reason);
        return log.act(entry, (connection, changes) -> {
            if (campaign.state() != state) {
                changes.update("campaign", campaign.key(), Map.of("state", state.word()));
            }
        });
    }

    public Optional<Activity> rename(Campaign campaign, String title) {
        Entry entry = new Entry(
                "campaign.rename", Subject.campaign(campaign.id()), campaign.id() + ": named \"" + title + "\"", "");
        return log.act(
                entry, (connection, changes) -> changes.update("campaign", campaign.key(), Map.of("title", title)));
    }

    static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getLong("key"),
                row.getString("id"),
                row.getString("title"),
                row.getDouble("score"),
                CampaignState.ofWord(row.getString("state")),
                row.getLong("first_seen_millis"),
                row.getLong("last_seen_millis"),
                row.getLong("accounts"),
                row.getLong("exchanges"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                techniques(row.getString("techniques")));
    }

    private static List<Technique> techniques(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Technique>>() {});
        } catch (JsonProcessingException e) {
            throw new CaseFileException("The techniques of a campaign cannot be read.", e);
        }
    }
}
