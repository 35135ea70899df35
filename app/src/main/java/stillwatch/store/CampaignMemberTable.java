package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.Membership;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/**
 * Who belongs to a campaign, changed by a person. Each method is one act: logged with its reason, one step to undo, and the
 * campaign's figures follow. What the engine finds goes through the analysis.
 */
public final class CampaignMemberTable {
    private final ActivityTable log;

    public CampaignMemberTable(CaseFile file) {
        this.log = new ActivityTable(file);
    }

    /**
     * Puts accounts into a campaign. Those that are in it already get the given membership.
     *
     * @throws CaseFileException where the reason is empty
     */
    public Optional<Activity> add(Campaign campaign, Set<Long> accountKeys, Membership membership, String reason) {
        String summary = campaign.id() + ": " + accountKeys.size() + " accounts put in as " + membership.word();
        return act("campaign.members.add", campaign, summary, reason, (connection, changes) -> {
            for (long account : accountKeys) {
                put(connection, changes, campaign.key(), account, membership);
            }
        });
    }

    /** Takes accounts out of a campaign; empty where none was in it. */
    public Optional<Activity> remove(Campaign campaign, Set<Long> accountKeys, String reason) {
        String summary = campaign.id() + ": " + accountKeys.size() + " accounts taken out";
        return act("campaign.members.remove", campaign, summary, reason, (connection, changes) -> {
            for (long account : accountKeys) {
                Optional<Row> row = row(connection, campaign.key(), account);
                if (row.isPresent()) {
                    changes.delete("campaign_member", row.get().key());
                }
            }
        });
    }

    private Optional<Activity> act(
            String action, Campaign campaign, String summary, String reason, ActivityTable.Act act) {
        CampaignTable.requireReason(reason);
        return log.act(new Entry(action, Subject.campaign(campaign.id()), summary, reason), (connection, changes) -> {
            act.apply(connection, changes);
            if (!changes.isEmpty()) {
                CampaignFigures.renew(connection, changes, campaign.key());
            }
        });
    }

    private static void put(
            Connection connection, RowChanges changes, long campaign, long account, Membership membership)
            throws SQLException {
        Optional<Row> row = row(connection, campaign, account);
        if (row.isEmpty()) {
            changes.insert(
                    "campaign_member",
                    Map.of(
                            "campaign_key",
                            campaign,
                            "account_key",
                            account,
                            "membership",
                            membership.word(),
                            "strength",
                            1.0,
                            "added_by_hand",
                            1));
        } else if (row.get().membership() != membership) {
            changes.update(
                    "campaign_member", row.get().key(), Map.of("membership", membership.word(), "added_by_hand", 1));
        }
    }

    /** A row of the table. */
    record Row(long key, long accountKey, Membership membership) {}

    static Optional<Row> row(Connection connection, long campaign, long account) throws SQLException {
        return Sql.first(
                connection,
                "SELECT key, account_key, membership FROM campaign_member WHERE campaign_key = ? AND account_key = ?",
                CampaignMemberTable::row,
                campaign,
                account);
    }

    static List<Row> rows(Connection connection, long campaign) throws SQLException {
        return Sql.list(
                connection,
                "SELECT key, account_key, membership FROM campaign_member WHERE campaign_key = ? ORDER BY key",
                CampaignMemberTable::row,
                campaign);
    }

    private static Row row(java.sql.ResultSet row) throws SQLException {
        return new Row(row.getLong("key"), row.getLong("account_key"), Membership.ofWord(row.getString("membership")));
    }
}
