package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import stillwatch.dataset.Account;

/**
 * Writes account rows during an import. An account that was known from exchanges only is completed; one that was described
 * before gets the values that it lacked, and where two files disagree the earlier value stays.
 */
final class AccountTable implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The columns that a row of accounts.csv fills, in the order of {@link #values}. */
    private static final String[] COLUMNS = {
        "created_at_millis",
        "organization_id",
        "email_domain",
        "country",
        "plan",
        "verification",
        "payment_id",
        "signup_ip",
        "device_id",
        "status",
        "status_at_millis",
        "declared_use",
        "signup_program",
        "email_disposable",
        "card_virtual",
        "extra"
    };

    private final Dictionary accounts;
    private final long sourceKey;
    private final PreparedStatement select;
    private final PreparedStatement update;
    private final Map<String, Long> conflicts = new TreeMap<>();
    private long repeated;

    AccountTable(Connection connection, Dictionary accounts, long sourceKey) throws SQLException {
        this.accounts = accounts;
        this.sourceKey = sourceKey;
        String names = String.join(", ", COLUMNS);
        select = connection.prepareStatement(
                "SELECT source_key, line, byte_offset, " + names + " FROM account WHERE key = ?");
        update = connection.prepareStatement("UPDATE account SET (source_key, line, byte_offset, " + names + ") = ("
                + Sql.marks(3 + COLUMNS.length) + ") WHERE key = ?");
    }

    void put(Account account, long line, long byteOffset) throws SQLException {
        int before = accounts.size();
        int key = accounts.keyOf(account.accountId());
        Object[] values = values(account);
        Object[] place = {sourceKey, line, byteOffset};
        if (accounts.size() == before) {
            place = merge(key, values, place);
        }
        for (int i = 0; i < place.length; i++) {
            update.setObject(i + 1, place[i]);
        }
        for (int i = 0; i < values.length; i++) {
            update.setObject(i + 4, values[i]);
        }
        update.setInt(values.length + 4, key);
        update.executeUpdate();
    }

    /** Lets the values that the table holds already win, and answers where the account was described first. */
    private Object[] merge(int key, Object[] values, Object[] place) throws SQLException {
        select.setInt(1, key);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            if (row.getObject(1) == null) {
                return place;
            }
            repeated++;
            for (int i = 0; i < values.length; i++) {
                Object held = row.getObject(i + 4);
                if (held != null && values[i] != null && !held.toString().equals(values[i].toString())) {
                    conflicts.merge(COLUMNS[i].replace("_millis", ""), 1L, Long::sum);
                }
                values[i] = held == null ? values[i] : held;
            }
            return new Object[] {row.getObject(1), row.getObject(2), row.getObject(3)};
        }
    }

    /** How many rows described an account that was described before. */
    long repeated() {
        return repeated;
    }

    /** How many of those rows contradicted the earlier one, by column. */
    Map<String, Long> conflicts() {
        return conflicts;
    }

    private static Object[] values(Account account) {
        return new Object[] {
            account.createdAtMillis(),
            account.organizationId(),
            account.emailDomain(),
            account.country(),
            account.plan(),
            account.verification(),
            account.paymentId(),
            account.signupIp(),
            account.deviceId(),
            account.status(),
            account.statusAtMillis(),
            account.declaredUse(),
            account.signupProgram(),
            bit(account.emailDisposable()),
            bit(account.cardVirtual()),
            account.extra().isEmpty() ? null : json(account.extra())
        };
    }

    private static Integer bit(Boolean value) {
        return value == null ? null : value ? 1 : 0;
    }

    private static String json(Map<String, String> extra) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(extra));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    @Override
    public void close() throws SQLException {
        select.close();
        update.close();
    }
}
