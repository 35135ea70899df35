package stillwatch.store;

import java.util.List;
import java.util.Optional;
import stillwatch.dataset.Message;

/** A prompt template with the conversations that use it, oldest first. */
public final class TemplateUsesQuery {
    /** The highest-scored campaign that a conversation's account is a member of. */
    private static final String CAMPAIGN =
            "(SELECT c.id FROM campaign_member m JOIN campaign c ON c.key = m.campaign_key"
                    + " WHERE m.account_key = v.account_key AND m.membership <> 'crowd'"
                    + " ORDER BY c.score DESC LIMIT 1) AS campaign_id";

    private final CaseFile file;

    public TemplateUsesQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * One use.
     *
     * @param atMillis {@code null} where the export gave no time
     * @param organizationId {@code null} where the account has none
     * @param campaignId the highest-scored campaign that the account is a member of; {@code null} where there is none
     */
    public record Use(
            long conversationKey,
            String conversationId,
            String accountId,
            String organizationId,
            String campaignId,
            Long atMillis,
            List<Message> messages) {}

    /**
     * @param skeleton the common text with its slots in braces
     * @param conversations how many use it in all
     * @param firstAtMillis {@code null} where no use has a time
     * @param users who the accounts are, campaigns first, by their number
     * @param uses at most as many as were asked for
     */
    public record Template(
            long key,
            String skeleton,
            long conversations,
            long accounts,
            long organizations,
            Long firstAtMillis,
            Long lastAtMillis,
            List<Users> users,
            List<Use> uses) {
        public Template {
            users = List.copyOf(users);
            uses = List.copyOf(uses);
        }
    }

    /**
     * Accounts that use a template and are members of one campaign, or of none.
     *
     * @param campaignId the highest-scored campaign of theirs; empty for accounts that are in none
     */
    public record Users(String campaignId, long accounts) {}

    /** Empty where there is no such template: a new analysis makes new ones. */
    public Optional<Template> ask(long templateKey, int limit) {
        return file.read(connection -> {
            List<Use> uses = Sql.list(
                    connection,
                    "SELECT v.key, v.conversation_id, a.account_id, a.organization_id, v.at_millis, v.messages,"
                            + " " + CAMPAIGN
                            + " FROM conversation v JOIN account a ON a.key = v.account_key WHERE v.template_key = ?"
                            + " ORDER BY v.at_millis, v.key LIMIT ?",
                    row -> new Use(
                            row.getLong("key"),
                            row.getString("conversation_id"),
                            row.getString("account_id"),
                            row.getString("organization_id"),
                            row.getString("campaign_id"),
                            Sql.longOrNull(row, "at_millis"),
                            MessagesJson.read(row.getString("messages"))),
                    templateKey,
                    limit);
            List<Users> users = Sql.list(
                    connection,
                    "SELECT coalesce(campaign_id, '') AS campaign, count(*) AS accounts FROM (SELECT DISTINCT"
                            + " v.account_key, " + CAMPAIGN + " FROM conversation v WHERE v.template_key = ?)"
                            + " GROUP BY 1 ORDER BY campaign_id IS NULL, accounts DESC, 1",
                    row -> new Users(row.getString("campaign"), row.getLong("accounts")),
                    templateKey);
            return Sql.first(
                    connection,
                    "SELECT t.*, (SELECT min(at_millis) FROM conversation WHERE template_key = t.key) AS first_at,"
                            + " (SELECT max(at_millis) FROM conversation WHERE template_key = t.key) AS last_at"
                            + " FROM template t WHERE t.key = ?",
                    row -> new Template(
                            row.getLong("key"),
                            row.getString("skeleton"),
                            row.getLong("conversations"),
                            row.getLong("accounts"),
                            row.getLong("organizations"),
                            Sql.longOrNull(row, "first_at"),
                            Sql.longOrNull(row, "last_at"),
                            users,
                            uses),
                    templateKey);
        });
    }
}
