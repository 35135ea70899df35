package stillwatch.store;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Every identifier by which the provider's records name a customer: what must not be found in an edition with pseudonyms.
 * Session, exchange and conversation ids are given for the campaign's own members only; other ones cannot get into its package.
 */
public final class RawIdQuery {
    private static final List<String> ACCOUNT_COLUMNS =
            List.of("account_id", "organization_id", "payment_id", "signup_ip", "device_id");

    private final CaseFile file;

    public RawIdQuery(CaseFile file) {
        this.file = file;
    }

    /** @param visitor gets the field's name and the value; a value may come several times */
    public void forEach(long campaignKey, BiConsumer<String, String> visitor) {
        file.read(connection -> {
            for (String column : ACCOUNT_COLUMNS) {
                Sql.forEach(
                        connection,
                        "SELECT DISTINCT " + column + " FROM account WHERE " + column + " IS NOT NULL",
                        row -> visitor.accept(column, row.getString(1)));
            }
            Sql.forEach(
                    connection,
                    "SELECT DISTINCT ip FROM address WHERE ip IS NOT NULL",
                    row -> visitor.accept("ip", row.getString(1)));
            String members = " FROM campaign_member m JOIN exchange e ON e.account_key = m.account_key"
                    + " LEFT JOIN session s ON s.key = e.session_key WHERE m.campaign_key = ? AND ";
            Sql.forEach(
                    connection,
                    "SELECT DISTINCT s.session_id" + members + "s.session_id IS NOT NULL",
                    row -> visitor.accept("session_id", row.getString(1)),
                    campaignKey);
            Sql.forEach(
                    connection,
                    "SELECT e.exchange_id" + members + "e.exchange_id IS NOT NULL",
                    row -> visitor.accept("exchange_id", row.getString(1)),
                    campaignKey);
            Sql.forEach(
                    connection,
                    "SELECT c.conversation_id FROM campaign_member m JOIN conversation c ON c.account_key = m.account_key"
                            + " WHERE m.campaign_key = ? AND c.conversation_id IS NOT NULL",
                    row -> visitor.accept("conversation_id", row.getString(1)),
                    campaignKey);
            return null;
        });
    }
}
