package stillwatch.store;

import java.util.Collection;
import java.util.List;

/**
 * What prompt rules matched in some conversations, sentence by sentence: which part of a message holds the match, and how many
 * accounts carry the same sentences. Boilerplate of the general population says nothing, boilerplate of one group alone much.
 */
public final class MatchedWordsQuery {
    private final CaseFile file;

    public MatchedWordsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * A match, or all matches of one rule in the same sentences and the same part.
     *
     * @param pack the rule's pack; empty in a case that an early version analysed
     * @param part who wrote the text, as in rule packs, such as {@code user}; empty as above
     * @param strict whether it is evidence; otherwise context that ordinary prompts show too
     * @param wording equal for matches in the same sentences, 0 where it was not recorded
     * @param conversations how many of the conversations asked about show it
     * @param inside accounts of the campaigns asked about that carry these sentences, their crowd left out
     * @param outside all others that do
     * @param example the first of the conversations that shows it
     * @param start of the match there, in characters of the message's readable text
     * @param end the first character after it
     */
    public record Words(
            String rule,
            String technique,
            String explanation,
            String pack,
            String part,
            boolean strict,
            long wording,
            long conversations,
            long inside,
            long outside,
            long example,
            int messageIndex,
            int start,
            int end) {}

    /** In some conversations behind a statement on a campaign; evidence first, then what most of them show. */
    public List<Words> ofCampaign(long campaignKey, Collection<Long> conversationKeys, int limit) {
        return ask("SELECT " + campaignKey, "rule, part, wording", conversationKeys, limit);
    }

    /** Each match of one conversation by itself; inside are the campaigns of which its account is a member, or else the account alone. */
    public List<Words> ofConversation(long conversationKey, int limit) {
        return ask(
                "SELECT campaign_key FROM campaign_member WHERE membership <> 'crowd' AND account_key IN"
                        + " (SELECT account_key FROM conversation WHERE key = " + conversationKey + ")",
                "key",
                List.of(conversationKey),
                limit);
    }

    /** @param campaigns a query for their keys @param group the columns that make matches one */
    private List<Words> ask(String campaigns, String group, Collection<Long> conversationKeys, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "WITH related AS (SELECT account_key FROM campaign_member WHERE membership <> 'crowd'"
                        + " AND campaign_key IN (" + campaigns + ")"
                        + " UNION SELECT account_key FROM conversation WHERE key IN (SELECT value FROM json_each(?1))),"
                        // With a bare min() SQLite takes the other columns from the row that holds the least.
                        + " hit AS (SELECT rule, technique, explanation, pack, part, strict, wording,"
                        + " count(DISTINCT conversation_key) AS conversations, min(key), conversation_key, message_index,"
                        + " start, end FROM match WHERE conversation_key IN (SELECT value FROM json_each(?1))"
                        + " GROUP BY " + group + " ORDER BY strict DESC, conversations DESC, rule, wording LIMIT ?2),"
                        + " carrier AS (SELECT DISTINCT m.wording, v.account_key FROM match m"
                        + " JOIN conversation v ON v.key = m.conversation_key"
                        + " WHERE m.wording IN (SELECT wording FROM hit WHERE wording <> 0)),"
                        + " carried AS (SELECT wording, sum(account_key IN related) AS inside,"
                        + " sum(account_key NOT IN related) AS outside FROM carrier GROUP BY wording)"
                        + " SELECT hit.*, coalesce(inside, 0) AS inside, coalesce(outside, 0) AS outside"
                        + " FROM hit LEFT JOIN carried USING (wording)"
                        + " ORDER BY strict DESC, conversations DESC, rule, wording",
                row -> new Words(
                        row.getString("rule"),
                        row.getString("technique"),
                        row.getString("explanation"),
                        row.getString("pack"),
                        row.getString("part"),
                        row.getBoolean("strict"),
                        row.getLong("wording"),
                        row.getLong("conversations"),
                        row.getLong("inside"),
                        row.getLong("outside"),
                        row.getLong("conversation_key"),
                        row.getInt("message_index"),
                        row.getInt("start"),
                        row.getInt("end")),
                conversationKeys.toString(),
                limit));
    }
}
