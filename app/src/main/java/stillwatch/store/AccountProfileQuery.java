package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.dataset.Account;

/** Everything that was given about one account, where it stands, its totals, and the campaigns that it was put in. */
public final class AccountProfileQuery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseFile file;

    public AccountProfileQuery(CaseFile file) {
        this.file = file;
    }

    /** @param membership core, periphery or crowd */
    public record InCampaign(String campaignId, String title, String membership, String state) {}

    /**
     * @param source the file that the account was read from; {@code null} where it is known from exchanges only
     * @param line the line in that file
     * @param firstAtMillis {@code null} where it made no exchange
     */
    public record Profile(
            long accountKey,
            Account account,
            String source,
            Long line,
            long exchanges,
            long inputTokens,
            long outputTokens,
            long conversations,
            Long firstAtMillis,
            Long lastAtMillis,
            List<InCampaign> campaigns) {}

    /** Empty where there is no such account. */
    public Optional<Profile> ask(long accountKey) {
        return file.read(connection -> Sql.first(
                connection,
                "SELECT a.*, s.name AS source_name, coalesce(t.exchanges, 0) AS exchanges,"
                        + " coalesce(t.input_tokens, 0) AS input_tokens, coalesce(t.output_tokens, 0) AS output_tokens,"
                        + " t.first_at_millis, t.last_at_millis,"
                        + " (SELECT count(*) FROM conversation c WHERE c.account_key = a.key) AS conversations"
                        + " FROM account a LEFT JOIN account_total t ON t.account_key = a.key"
                        + " LEFT JOIN source s ON s.key = a.source_key WHERE a.key = ?",
                row -> profile(connection, row),
                accountKey));
    }

    private static Profile profile(Connection connection, ResultSet row) throws SQLException {
        return new Profile(
                row.getLong("key"),
                account(row),
                row.getString("source_name"),
                Sql.longOrNull(row, "line"),
                row.getLong("exchanges"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("conversations"),
                Sql.longOrNull(row, "first_at_millis"),
                Sql.longOrNull(row, "last_at_millis"),
                campaigns(connection, row.getLong("key")));
    }

    private static List<InCampaign> campaigns(Connection connection, long accountKey) throws SQLException {
        return Sql.list(
                connection,
                "SELECT c.id, c.title, m.membership, c.state FROM campaign_member m"
                        + " JOIN campaign c ON c.key = m.campaign_key WHERE m.account_key = ? ORDER BY c.score DESC",
                row -> new InCampaign(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                accountKey);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("account_id"),
                Sql.longOrNull(row, "created_at_millis"),
                row.getString("organization_id"),
                row.getString("email_domain"),
                row.getString("country"),
                row.getString("plan"),
                row.getString("verification"),
                row.getString("payment_id"),
                row.getString("signup_ip"),
                row.getString("device_id"),
                row.getString("status"),
                Sql.longOrNull(row, "status_at_millis"),
                row.getString("declared_use"),
                row.getString("signup_program"),
                flag(row, "email_disposable"),
                flag(row, "card_virtual"),
                extra(row.getString("extra")));
    }

    private static Boolean flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    private static Map<String, String> extra(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new CaseFileException("The further columns of an account cannot be read.", e);
        }
    }
}
