package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Subject;
import stillwatch.casework.Technique;
import stillwatch.store.ActivityTable.Entry;
import stillwatch.store.CampaignMemberTable.Row;

/** Campaigns as people work on them. What the engine writes goes through the analysis; these are the human decisions. */
public final class CampaignTable {
    /** Where {@code meta} remembers the newest id that an analysis gave, for its campaigns may be gone. */
    static final String NEWEST_ID = "newest_campaign_id";

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
        requireReason(reason);
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

    /**
     * Makes campaigns one: every account of the others goes into {@code target}, with the firmer membership where it is in
     * both. The others stay in the case, dismissed and without members, so that what was said of them can still be read.
     */
    public Optional<Activity> merge(Campaign target, List<Campaign> others, String reason) {
        requireReason(reason);
        String ids = others.stream().map(Campaign::id).collect(Collectors.joining(", "));
        Entry entry =
                new Entry("campaign.merge", Subject.campaign(target.id()), ids + " merged into " + target.id(), reason);
        return log.act(entry, (connection, changes) -> {
            for (Campaign other : others) {
                for (Row member : CampaignMemberTable.rows(connection, other.key())) {
                    moveTo(connection, changes, target.key(), member);
                }
                changes.update("campaign", other.key(), Map.of("state", CampaignState.DISMISSED.word()));
                CampaignFigures.renew(connection, changes, other.key());
            }
            CampaignFigures.renew(connection, changes, target.key());
            putUnderReview(changes, target);
        });
    }

    private static void moveTo(Connection connection, RowChanges changes, long target, Row member) throws SQLException {
        Optional<Row> there = CampaignMemberTable.row(connection, target, member.accountKey());
        if (there.isEmpty()) {
            changes.update("campaign_member", member.key(), Map.of("campaign_key", target, "added_by_hand", 1));
            return;
        }
        changes.delete("campaign_member", member.key());
        if (member.membership().compareTo(there.get().membership()) < 0) {
            changes.update(
                    "campaign_member",
                    there.get().key(),
                    Map.of("membership", member.membership().word(), "added_by_hand", 1));
        }
    }

    /**
     * Takes members out of a campaign and makes them one of their own, under review, with the score of the one they came
     * from: the next analysis weighs its reasons anew.
     *
     * @return the new campaign
     * @throws CaseFileException where none or all of the members are to go, or the reason is empty
     */
    public Campaign split(Campaign campaign, Set<Long> accountKeys, String title, String reason) {
        requireReason(reason);
        String id = file.read(CampaignTable::nextId);
        Entry entry = new Entry(
                "campaign.split",
                Subject.campaign(campaign.id()),
                accountKeys.size() + " accounts of " + campaign.id() + " split off as " + id,
                reason);
        log.act(entry, (connection, changes) -> {
            List<Row> members = CampaignMemberTable.rows(connection, campaign.key());
            List<Row> leaving = members.stream()
                    .filter(member -> accountKeys.contains(member.accountKey()))
                    .toList();
            if (leaving.isEmpty() || leaving.size() == members.size()) {
                throw new CaseFileException(
                        "Choose some of the members of " + campaign.id() + ", not none or all of them.");
            }
            Map<String, Object> values = new LinkedHashMap<>(changes.copyOf("campaign", campaign.key()));
            values.remove("key");
            values.putAll(Map.of("id", id, "title", title, "state", CampaignState.UNDER_REVIEW.word()));
            long key = changes.insert("campaign", values);
            for (Row member : leaving) {
                changes.update("campaign_member", member.key(), Map.of("campaign_key", key, "added_by_hand", 1));
            }
            CampaignFigures.renew(connection, changes, key);
            CampaignFigures.renew(connection, changes, campaign.key());
        });
        return byId(id).orElseThrow();
    }

    private static void putUnderReview(RowChanges changes, Campaign campaign) throws SQLException {
        if (!campaign.state().isDecided()) {
            changes.update("campaign", campaign.key(), Map.of("state", CampaignState.UNDER_REVIEW.word()));
        }
    }

    /** An id that no campaign has or ever had, not even one whose making was undone: log and {@code meta} remember those. */
    static String nextId(Connection connection) throws SQLException {
        String number = "SELECT CAST(substr(%1$s, 2) AS INTEGER) AS n FROM %2$s WHERE %1$s GLOB 'C[0-9]*'";
        long newest = Sql.number(
                connection,
                "SELECT max(n) FROM (" + String.format(number, "id", "campaign") + " UNION ALL "
                        + String.format(number, "subject_id", "activity") + " UNION ALL SELECT CAST(substr(summary,"
                        + " instr(summary, ' split off as C') + 15) AS INTEGER) FROM activity"
                        + " WHERE action = 'campaign.split' UNION ALL SELECT CAST(substr(value, 2) AS INTEGER) FROM meta"
                        + " WHERE name = '" + NEWEST_ID + "')");
        return "C" + (newest + 1);
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new CaseFileException("Give a reason: it stands beside the decision in the log and in the package.");
        }
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
