package stillwatch.store;

import java.util.List;

/**
 * What a campaign took: exchanges and tokens per capability, most output first. Counted over every exchange of its core and
 * periphery, so each figure is observed, none is estimated. Cost: one pass over the members' exchanges.
 */
public final class HarvestLedgerQuery {
    private static final String MEMBERS = " FROM campaign_member m JOIN %s ON %s.account_key = m.account_key";
    private static final String OF_CAMPAIGN = " WHERE m.campaign_key = ? AND m.membership <> 'crowd'";

    private final CaseFile file;

    public HarvestLedgerQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param sampledConversations for how many of the exchanges content is in the case
     */
    public record Ledger(List<Line> lines, long sampledConversations) {}

    /** @param capability the provider's label; {@code null} where it gave none */
    public record Line(String capability, long exchanges, long inputTokens, long outputTokens) {}

    public Ledger ask(long campaignKey) {
        return file.read(connection -> new Ledger(
                Sql.list(
                        connection,
                        "SELECT c.name, g.exchanges, g.input, g.output FROM (SELECT e.capability_key,"
                                + " count(*) AS exchanges, coalesce(sum(e.input_tokens), 0) AS input,"
                                + " coalesce(sum(e.output_tokens), 0) AS output"
                                + String.format(MEMBERS, "exchange e", "e") + OF_CAMPAIGN
                                + " GROUP BY e.capability_key) g LEFT JOIN capability c ON c.key = g.capability_key"
                                + " ORDER BY g.output DESC, g.exchanges DESC, c.name",
                        row -> new Line(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        campaignKey),
                Sql.number(
                        connection,
                        "SELECT count(*)" + String.format(MEMBERS, "conversation v", "v") + OF_CAMPAIGN,
                        campaignKey)));
    }
}
