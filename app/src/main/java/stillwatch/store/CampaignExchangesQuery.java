package stillwatch.store;

import java.util.List;
import stillwatch.store.QuotedRowQuery.Row;

/** Every exchange of a campaign's members, the crowd left out: account by account, each in the order of time. */
public final class CampaignExchangesQuery {
    private final CaseFile file;

    public CampaignExchangesQuery(CaseFile file) {
        this.file = file;
    }

    /** Takes one exchange. */
    public interface Visitor {
        void visit(Row row);
    }

    /** The columns that a row's values may have, in the words of the dataset format. */
    public List<String> columns() {
        return file.read(QuotedRowQuery::exchangeColumns);
    }

    /** How many there are, without looking at each. */
    public long count(long campaignKey) {
        return file.read(connection -> Sql.number(
                connection,
                "SELECT coalesce(sum(t.exchanges), 0) FROM campaign_member m JOIN account_total t"
                        + " ON t.account_key = m.account_key WHERE m.campaign_key = ? AND m.membership <> 'crowd'",
                campaignKey));
    }

    public void forEach(long campaignKey, Visitor visitor) {
        file.read(connection -> {
            List<Long> accounts = Sql.list(
                    connection,
                    "SELECT m.account_key FROM campaign_member m JOIN account a ON a.key = m.account_key"
                            + " WHERE m.campaign_key = ? AND m.membership <> 'crowd' ORDER BY a.account_id",
                    row -> row.getLong(1),
                    campaignKey);
            for (long account : accounts) {
                Sql.forEach(
                        connection,
                        QuotedRowQuery.EXCHANGES + "e.account_key = ? ORDER BY e.at_millis, e.key",
                        row -> visitor.visit(QuotedRowQuery.row("exchange", row)),
                        account);
            }
            return null;
        });
    }
}
