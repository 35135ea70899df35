package stillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import stillwatch.casework.IndicatorHit;
import stillwatch.dataset.Indicator;

/** What the peers' indicators hit at the last analysis: those that count first, then by indicator and account. */
public final class IndicatorHitQuery {
    /** One read of everything, so that the three questions differ in their end only. */
    private static final String HITS =
            "SELECT i.*, h.indicator_key, h.account_key, h.held, h.value AS hit_value, h.holders, h.exchanges,"
                    + " h.exchange_key, h.state, a.account_id FROM indicator_hit h JOIN indicator i ON i.key = h.indicator_key"
                    + " JOIN account a ON a.key = h.account_key";

    private static final String ORDER =
            " ORDER BY h.state <> 'counts', h.indicator_key, a.account_id, h.held, h.value LIMIT ?";

    private final CaseFile file;

    public IndicatorHitQuery(CaseFile file) {
        this.file = file;
    }

    /** A hit with the indicator behind it and the account's id. */
    public record Hit(IndicatorHit hit, Indicator indicator, String accountId) {}

    /** Those on a campaign's accounts, the crowd among them left out. */
    public List<Hit> ofCampaign(long campaignKey, int limit) {
        return ask(
                " JOIN campaign_member m ON m.account_key = h.account_key AND m.membership <> 'crowd'"
                        + " WHERE m.campaign_key = ?",
                campaignKey,
                limit);
    }

    public List<Hit> ofAccount(long accountKey, int limit) {
        return ask(" WHERE h.account_key = ?", accountKey, limit);
    }

    /** Whatever one indicator hit. */
    public List<Hit> ofIndicator(long indicatorKey, int limit) {
        return ask(" WHERE h.indicator_key = ?", indicatorKey, limit);
    }

    private List<Hit> ask(String which, long key, int limit) {
        return file.read(connection -> Sql.list(connection, HITS + which + ORDER, IndicatorHitQuery::hit, key, limit));
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new IndicatorHit(
                        row.getLong("indicator_key"),
                        row.getLong("account_key"),
                        row.getString("held"),
                        row.getString("hit_value"),
                        row.getLong("holders"),
                        row.getLong("exchanges"),
                        Sql.longOrNull(row, "exchange_key"),
                        IndicatorHit.State.ofWord(row.getString("state"))),
                IndicatorListQuery.indicator(row),
                row.getString("account_id"));
    }
}
