package stillwatch.ui.workspace;

import java.util.Optional;
import java.util.Set;

/**
 * What the investigator looks at, shared by all screens. Each part may be absent.
 *
 * @param accountKeys selected accounts, by the case file's keys
 * @param campaignId such as {@code C1}
 * @param conversationKey one sampled conversation
 * @param sourceKey one imported file
 */
public record Selection(
        Set<Long> accountKeys,
        Optional<TimeSpan> span,
        Optional<String> campaignId,
        Optional<Long> conversationKey,
        Optional<Long> sourceKey) {
    public static final Selection NOTHING =
            new Selection(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Selection {
        accountKeys = Set.copyOf(accountKeys);
    }

    public Selection withAccounts(Set<Long> keys) {
        return new Selection(keys, span, campaignId, conversationKey, sourceKey);
    }

    public Selection withSpan(TimeSpan next) {
        return new Selection(accountKeys, Optional.of(next), campaignId, conversationKey, sourceKey);
    }

    public Selection withoutSpan() {
        return new Selection(accountKeys, Optional.empty(), campaignId, conversationKey, sourceKey);
    }

    /** Selects a campaign; accounts and conversation of an earlier one are let go. */
    public Selection withCampaign(String id) {
        return new Selection(Set.of(), span, Optional.of(id), Optional.empty(), sourceKey);
    }

    public Selection withConversation(long key) {
        return new Selection(accountKeys, span, campaignId, Optional.of(key), sourceKey);
    }

    /** Selects an imported file, or lets it go. */
    public Selection withSource(Optional<Long> key) {
        return new Selection(accountKeys, span, campaignId, conversationKey, key);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
