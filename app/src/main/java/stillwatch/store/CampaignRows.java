package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Finding;
import stillwatch.casework.Technique;
import stillwatch.store.AnalysisTable.Group;
import stillwatch.store.RowChanges.RowChange;

/** The rows of one campaign, as an analysis writes them. */
final class CampaignRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    CampaignRows(Connection connection) {
        this.connection = connection;
    }

    long insert(String id, Group group) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO campaign (id, title, score, state, first_seen_millis, last_seen_millis, accounts, exchanges,"
                        + " input_tokens, output_tokens, techniques) VALUES (?,?,?,?,0,0,0,0,0,0,?)",
                id,
                group.title(),
                group.score(),
                (group.watched() ? CampaignState.WATCHED : CampaignState.SUSPECTED).word(),
                json(group.techniques()));
        long key = Sql.number(connection, "SELECT last_insert_rowid()");
        Sql.update(connection, "INSERT OR REPLACE INTO meta VALUES (?, ?)", CampaignTable.NEWEST_ID, id);
        return key;
    }

    void update(long key, Group group, CampaignState state, String title) throws SQLException {
        Sql.update(
                connection,
                "UPDATE campaign SET title = ?, score = ?, state = ?, techniques = ? WHERE key = ?",
                title,
                group.score(),
                state.word(),
                json(group.techniques()),
                key);
    }

    void addMembers(long key, List<CampaignMember> members) throws SQLException {
        for (CampaignMember member : members) {
            Sql.update(
                    connection,
                    "INSERT INTO campaign_member (campaign_key, account_key, membership, strength, why) VALUES (?,?,?,?,?)",
                    key,
                    member.accountKey(),
                    member.membership().word(),
                    member.strength(),
                    member.why());
        }
    }

    /** Writes the reasons, and the figures and hours that follow from the members. */
    void finish(long key, List<Finding> findings) throws SQLException {
        deleteFindings(key);
        for (Finding finding : findings) {
            insertFinding(key, finding);
        }
        Sql.update(
                connection,
                "UPDATE campaign SET (accounts, exchanges, input_tokens, output_tokens, first_seen_millis,"
                        + " last_seen_millis) = (SELECT count(*), coalesce(sum(t.exchanges), 0),"
                        + " coalesce(sum(t.input_tokens), 0), coalesce(sum(t.output_tokens), 0),"
                        + " coalesce(min(t.first_at_millis), min(v.at_millis), 0),"
                        + " coalesce(max(t.last_at_millis), max(v.at_millis), 0) FROM campaign_member m"
                        + " LEFT JOIN account_total t ON t.account_key = m.account_key"
                        // Where only conversations were exported, they say when the members were seen.
                        + " LEFT JOIN conversation v ON v.account_key = m.account_key AND t.account_key IS NULL"
                        + " WHERE m.campaign_key = campaign.key AND m.membership <> 'crowd') WHERE key = ?",
                key);
        Sql.update(
                connection,
                "UPDATE campaign SET accounts = (SELECT count(*) FROM campaign_member m WHERE m.campaign_key ="
                        + " campaign.key AND m.membership <> 'crowd') WHERE key = ?",
                key);
        Sql.update(connection, "DELETE FROM campaign_hour WHERE campaign_key = ?", key);
        Sql.update(
                connection,
                "INSERT INTO campaign_hour SELECT m.campaign_key, h.hour, count(*), sum(h.exchanges),"
                        + " sum(h.input_tokens), sum(h.output_tokens) FROM campaign_member m"
                        + " JOIN account_hour h ON h.account_key = m.account_key"
                        + " WHERE m.campaign_key = ? AND m.membership <> 'crowd' GROUP BY m.campaign_key, h.hour",
                key);
    }

    private void insertFinding(long campaignKey, Finding finding) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO finding (campaign_key, counter_evidence, signal, strength, contribution, text, observed,"
                        + " expected, log_odds, basis) VALUES (?,?,?,?,?,?,?,?,?,?)",
                campaignKey,
                finding.counterEvidence() ? 1 : 0,
                finding.signal(),
                finding.strength(),
                finding.contribution(),
                finding.text(),
                finding.observed(),
                finding.expected(),
                finding.logOdds(),
                finding.basis());
        long key = Sql.number(connection, "SELECT last_insert_rowid()");
        references("finding_exchange", key, finding.exchangeKeys());
        references("finding_conversation", key, finding.conversationKeys());
        references("finding_account", key, finding.accountKeys());
    }

    /** In one batch: a case with a hundred groups has hundreds of thousands of them. */
    private void references(String table, long findingKey, List<Long> keys) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO " + table + " VALUES (?,?)")) {
            for (long key : keys) {
                insert.setLong(1, findingKey);
                insert.setLong(2, key);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void delete(long key) throws SQLException {
        deleteFindings(key);
        Sql.update(connection, "DELETE FROM campaign_hour WHERE campaign_key = ?", key);
        Sql.update(connection, "DELETE FROM campaign_member WHERE campaign_key = ?", key);
        Sql.update(connection, "DELETE FROM campaign WHERE key = ?", key);
    }

    private void deleteFindings(long key) throws SQLException {
        for (String table : List.of("finding_exchange", "finding_conversation", "finding_account")) {
            Sql.update(
                    connection,
                    "DELETE FROM " + table + " WHERE finding_key IN (SELECT key FROM finding WHERE campaign_key = ?)",
                    key);
        }
        Sql.update(connection, "DELETE FROM finding WHERE campaign_key = ?", key);
    }

    void deleteEngineMembers(long key) throws SQLException {
        Sql.update(connection, "DELETE FROM campaign_member WHERE campaign_key = ? AND added_by_hand = 0", key);
    }

    /** The accounts in a campaign, crowd left out. */
    Set<Long> members(long key) throws SQLException {
        return new HashSet<>(Sql.list(
                connection,
                "SELECT account_key FROM campaign_member WHERE campaign_key = ? AND membership <> 'crowd'",
                row -> row.getLong(1),
                key));
    }

    /** Whether a person added members to it, tagged it or wrote about it. */
    boolean hasHandiwork(Campaign campaign) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT (SELECT count(*) FROM campaign_member WHERE campaign_key = ?1 AND added_by_hand = 1)"
                                + " + (SELECT count(*) FROM tagging WHERE subject_kind = 'campaign' AND subject_id = ?2)"
                                + " + (SELECT count(*) FROM note WHERE subject_kind = 'campaign' AND subject_id = ?2)",
                        campaign.key(),
                        campaign.id())
                > 0;
    }

    boolean wasRenamed(String campaignId) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM activity WHERE action = 'campaign.rename' AND subject_kind = 'campaign'"
                                + " AND subject_id = ? AND seq NOT IN (SELECT undoes FROM activity WHERE undoes IS NOT NULL)",
                        campaignId)
                > 0;
    }

    /** Accounts that a person took out of the campaign, as the log remembers them. */
    Set<Long> takenOutByHand(String campaignId) throws SQLException {
        Set<Long> out = new HashSet<>();
        for (String changes : Sql.list(
                connection,
                "SELECT changes FROM activity WHERE action = 'campaign.members.remove' AND subject_id = ?"
                        + " AND seq NOT IN (SELECT undoes FROM activity WHERE undoes IS NOT NULL)",
                row -> row.getString(1),
                campaignId)) {
            for (RowChange change : RowChanges.parse(changes)) {
                if (change.table().equals("campaign_member") && change.after() == null) {
                    out.add(((Number) change.before().get("account_key")).longValue());
                }
            }
        }
        return out;
    }

    private static String json(List<Technique> techniques) {
        try {
            return JSON.writeValueAsString(techniques);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("techniques are plain text and numbers", e);
        }
    }
}
