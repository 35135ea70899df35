package stillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.Account;
import stillwatch.task.Progress;

/** All accounts as the provider describes them, by ascending key; the columns that the format does not list are left out. */
public final class AllAccountsQuery {
    private final CaseFile file;

    public AllAccountsQuery(CaseFile file) {
        this.file = file;
    }

    public record KeyedAccount(long key, Account account) {}

    public List<KeyedAccount> ask() {
        return ask(Progress.silent());
    }

    /** @throws stillwatch.task.CancelledException where the progress asks to stop */
    public List<KeyedAccount> ask(Progress progress) {
        return file.read(connection -> Sql.list(connection, "SELECT * FROM account ORDER BY key", row -> {
            progress.check();
            return facts(row);
        }));
    }

    private static KeyedAccount facts(ResultSet row) throws SQLException {
        return new KeyedAccount(
                row.getLong("key"),
                new Account(
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
                        flagOrNull(row, "email_disposable"),
                        flagOrNull(row, "card_virtual"),
                        Map.of()));
    }

    private static Boolean flagOrNull(ResultSet row, String column) throws SQLException {
        Long value = Sql.longOrNull(row, column);
        return value == null ? null : value != 0;
    }
}
