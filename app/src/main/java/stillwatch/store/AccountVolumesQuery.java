package stillwatch.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many exchanges each account of the case has; 0 for a silent one. One pass over the accounts' totals. */
public final class AccountVolumesQuery {
    private final CaseFile file;

    public AccountVolumesQuery(CaseFile file) {
        this.file = file;
    }

    /** Exchanges by account id, in the order of the case file's keys. */
    public Map<String, Long> ask() {
        return file.read(connection -> {
            Map<String, Long> volumes = new LinkedHashMap<>();
            Sql.forEach(
                    connection,
                    "SELECT a.account_id, coalesce(t.exchanges, 0) FROM account a"
                            + " LEFT JOIN account_total t ON t.account_key = a.key ORDER BY a.key",
                    row -> volumes.put(row.getString(1), row.getLong(2)));
            return volumes;
        });
    }
}
