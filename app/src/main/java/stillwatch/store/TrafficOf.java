package stillwatch.store;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose traffic is asked for: everybody's, that of a campaign's members without its crowd, or that of some accounts.
 *
 * @param campaignKey -1 where no campaign is meant
 * @param accountKeys empty where no single accounts are meant
 */
public record TrafficOf(long campaignKey, List<Long> accountKeys) {
    public static final TrafficOf EVERYBODY = new TrafficOf(-1, List.of());

    public TrafficOf {
        accountKeys = List.copyOf(accountKeys);
    }

    public static TrafficOf campaign(long key) {
        return new TrafficOf(key, List.of());
    }

    public static TrafficOf accounts(Collection<Long> keys) {
        return new TrafficOf(-1, List.copyOf(new TreeSet<>(keys)));
    }

    public boolean isEverybody() {
        return campaignKey < 0 && accountKeys.isEmpty();
    }

    public boolean isCampaign() {
        return campaignKey >= 0;
    }

    /** A table of one column, {@code account_key}, with one argument: {@link #argument}. Not for everybody. */
    String accountTable() {
        return isCampaign()
                ? "(SELECT account_key FROM campaign_member WHERE campaign_key = ? AND membership <> 'crowd')"
                : "(SELECT value AS account_key FROM json_each(?))";
    }

    Object argument() {
        return isCampaign() ? campaignKey : keyList(accountKeys);
    }

    /** Keys as a JSON array: one argument, however many there are. */
    static String keyList(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
