package stillwatch.store;

import java.util.Optional;

/**
 * Who else carries the sentences that a prompt rule matched in: boilerplate of the general population says nothing,
 * boilerplate of one group alone says much.
 */
public final class WordingQuery {
    private final CaseFile file;

    public WordingQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param pack the rule's pack
     * @param part who wrote the text
     * @param accounts all that carry these sentences
     * @param unrelated those of them that are no member of any campaign of which this conversation's account is one
     */
    public record Wording(String pack, String rule, String part, long accounts, long unrelated) {}

    /** Of the first match of a rule in a conversation; empty where there is none. */
    public Optional<Wording> ask(long conversationKey, String rule) {
        return file.read(connection -> Sql.first(
                connection,
                "WITH one AS (SELECT m.pack, m.rule, m.part, m.wording, v.account_key FROM match m"
                        + " JOIN conversation v ON v.key = m.conversation_key"
                        + " WHERE m.conversation_key = ? AND m.rule = ? ORDER BY m.message_index, m.start LIMIT 1),"
                        + " carrier AS (SELECT DISTINCT v.account_key FROM one JOIN match m ON m.wording = one.wording"
                        + " JOIN conversation v ON v.key = m.conversation_key),"
                        + " related AS (SELECT other.account_key FROM one"
                        + " JOIN campaign_member own ON own.account_key = one.account_key AND own.membership <> 'crowd'"
                        + " JOIN campaign_member other ON other.campaign_key = own.campaign_key"
                        + " AND other.membership <> 'crowd')"
                        + " SELECT pack, rule, part, (SELECT count(*) FROM carrier) AS accounts,"
                        + " (SELECT count(*) FROM carrier WHERE account_key <> one.account_key"
                        + " AND account_key NOT IN (SELECT account_key FROM related)) AS unrelated FROM one",
                row -> new Wording(
                        row.getString("pack"),
                        row.getString("rule"),
                        row.getString("part"),
                        row.getLong("accounts"),
                        row.getLong("unrelated")),
                conversationKey,
                rule));
    }
}
