package stillwatch.ui.accounts;

import java.util.List;
import java.util.Optional;
import stillwatch.store.AccountActivityQuery;
import stillwatch.store.AccountActivityQuery.Address;
import stillwatch.store.AccountActivityQuery.Hour;
import stillwatch.store.AccountActivityQuery.Use;
import stillwatch.store.AccountExchangesQuery;
import stillwatch.store.AccountProfileQuery;
import stillwatch.store.AccountProfileQuery.Profile;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.store.LinkQuery;

/** All that one account's detail shows. */
record AccountStory(
        Profile facts,
        List<Hour> hours,
        List<Use> uses,
        List<Address> addresses,
        LinkQuery.Neighbours linked,
        List<ExchangeRowsQuery.Row> exchanges,
        List<ConversationRowsQuery.Row> conversations) {
    static final int EXCHANGES_SHOWN = 200;
    private static final int SHOWN = 50;

    /** Empty where there is no such account. */
    static Optional<AccountStory> of(CaseFile file, long accountKey) {
        AccountActivityQuery activity = new AccountActivityQuery(file);
        AccountExchangesQuery exchanges = new AccountExchangesQuery(file);
        return new AccountProfileQuery(file)
                .ask(accountKey)
                .map(facts -> new AccountStory(
                        facts,
                        activity.hours(accountKey),
                        activity.uses(accountKey),
                        activity.addresses(accountKey, SHOWN),
                        new LinkQuery(file).neighbours(accountKey, SHOWN),
                        new ExchangeRowsQuery(file).ask(exchanges.exchangeKeys(accountKey, 0, EXCHANGES_SHOWN)),
                        new ConversationRowsQuery(file).ask(exchanges.conversationKeys(accountKey, SHOWN))));
    }
}
