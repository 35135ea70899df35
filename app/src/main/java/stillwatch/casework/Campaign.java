package stillwatch.casework;

import java.util.List;

/**
 * A group of accounts that the engine or a person holds to be one actor.
 *
 * @param key the case file's own number
 * @param id the name in files and on the command line, such as {@code C1}; never given to another campaign
 * @param title a short description in words
 * @param score 0 to 1; what share of such groups the engine expects to be campaigns
 * @param firstSeenMillis the first exchange of a member, UTC epoch milliseconds
 * @param accounts members without the crowd
 * @param exchanges exchanges of those members
 */
public record Campaign(
        long key,
        String id,
        String title,
        double score,
        CampaignState state,
        long firstSeenMillis,
        long lastSeenMillis,
        long accounts,
        long exchanges,
        long inputTokens,
        long outputTokens,
        List<Technique> techniques) {
    public Campaign {
        techniques = List.copyOf(techniques);
    }
}
