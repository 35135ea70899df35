package stillwatch.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.Membership;

/** A campaign's accounts, core first, strongest first. */
public final class CampaignMembersQuery {
    private final CaseFile file;

    public CampaignMembersQuery(CaseFile file) {
        this.file = file;
    }

    /** A member with the words and figures that a list of members shows. {@code exchanges} is 0 for a silent account. */
    public record Member(
            CampaignMember member,
            String accountId,
            String organizationId,
            String plan,
            String status,
            long exchanges) {}

    /** How many accounts the campaign has of each membership; those that it has none of are absent. */
    public Map<Membership, Long> counts(long campaignKey) {
        Map<Membership, Long> counts = new EnumMap<>(Membership.class);
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT membership, count(*) FROM campaign_member WHERE campaign_key = ? GROUP BY membership",
                    row -> counts.put(Membership.ofWord(row.getString(1)), row.getLong(2)),
                    campaignKey);
            return null;
        });
        return counts;
    }

    /** @param limit at most so many members */
    public List<Member> ask(long campaignKey, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT m.account_key, m.membership, m.strength, m.added_by_hand, m.why, a.account_id, a.organization_id, a.plan,"
                        + " a.status, coalesce(t.exchanges, 0) AS exchanges FROM campaign_member m"
                        + " JOIN account a ON a.key = m.account_key"
                        + " LEFT JOIN account_total t ON t.account_key = m.account_key WHERE m.campaign_key = ?"
                        + " ORDER BY CASE m.membership WHEN 'core' THEN 0 WHEN 'periphery' THEN 1 ELSE 2 END,"
                        + " m.strength DESC, a.account_id LIMIT ?",
                row -> new Member(
                        new CampaignMember(
                                row.getLong("account_key"),
                                Membership.ofWord(row.getString("membership")),
                                row.getDouble("strength"),
                                row.getBoolean("added_by_hand"),
                                row.getString("why")),
                        row.getString("account_id"),
                        row.getString("organization_id"),
                        row.getString("plan"),
                        row.getString("status"),
                        row.getLong("exchanges")),
                campaignKey,
                limit));
    }
}
