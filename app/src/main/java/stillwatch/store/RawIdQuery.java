package stillwatch.store;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Every identifier by which the provider's records name a customer: what must not be found in an edition with pseudonyms.
 * Sessions and exchanges are given for the quoted rows, conversations for the campaign's members only.
 */
public final class RawIdQuery {
    private static final List<String> ACCOUNT_COLUMNS =
            List.of("account_id", "organization_id", "payment_id", "signup_ip", "device_id");

    /** Every session and exchange of a large campaign would fill the memory; only those of quoted rows can get into a package. */
    private static final List<String> QUOTED = List.of(
            "SELECT DISTINCT 'session_id', s.session_id FROM finding f JOIN finding_exchange q ON q.finding_key = f.key"
                    + " JOIN exchange e ON e.key = q.exchange_key JOIN session s ON s.key = e.session_key"
                    + " WHERE f.campaign_key = ?",
            "SELECT DISTINCT 'exchange_id', e.exchange_id FROM finding f JOIN finding_exchange q ON q.finding_key = f.key"
                    + " JOIN exchange e ON e.key = q.exchange_key WHERE e.exchange_id IS NOT NULL AND f.campaign_key = ?",
            conversation("conversation_id"),
            conversation("session_id"),
            conversation("exchange_id"));

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
            for (String quoted : QUOTED) {
                Sql.forEach(connection, quoted, row -> visitor.accept(row.getString(1), row.getString(2)), campaignKey);
            }
            return null;
        });
    }

    private static String conversation(String column) {
        return "SELECT DISTINCT '" + column + "', c." + column + " FROM campaign_member m JOIN conversation c"
                + " ON c.account_key = m.account_key WHERE c." + column + " IS NOT NULL AND m.campaign_key = ?";
    }
}
