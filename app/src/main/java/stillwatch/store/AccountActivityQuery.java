package stillwatch.store;

import java.util.ArrayList;
import java.util.List;

/** What one account did: its hours, what it used, where it came from. */
public final class AccountActivityQuery {
    private final CaseFile file;

    public AccountActivityQuery(CaseFile file) {
        this.file = file;
    }

    /** Exchanges of one hour; {@code hour} counts hours since 1970 in UTC. */
    public record Hour(long hour, long exchanges) {}

    /**
     * A value that the account's exchanges carry.
     *
     * @param what "model", "capability" or "client"
     * @param value {@code null} where exchanges name none
     */
    public record Use(String what, String value, long exchanges, long outputTokens) {}

    /** An address with what was logged about it; the last two may be {@code null}. */
    public record Address(String ip, long exchanges, Long asn, String type) {}

    /** Hours in which it made exchanges, oldest first. */
    public List<Hour> hours(long accountKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT hour, exchanges FROM account_hour WHERE account_key = ? ORDER BY hour",
                row -> new Hour(row.getLong(1), row.getLong(2)),
                accountKey));
    }

    /** Models, then capabilities, then clients, each most used first. Reads the account's exchanges: tens of thousands a second. */
    public List<Use> uses(long accountKey) {
        return file.read(connection -> {
            List<Use> uses = new ArrayList<>();
            String[][] kinds = {
                {"model", "model d ON d.key = k.model_key", "d.name"},
                {"capability", "capability d ON d.key = k.capability_key", "d.name"},
                {"client", "route d ON d.key = k.route_key", "d.client"}
            };
            for (String[] kind : kinds) {
                uses.addAll(Sql.list(
                        connection,
                        "SELECT " + kind[2] + ", count(*), coalesce(sum(e.output_tokens), 0) FROM exchange e"
                                + " LEFT JOIN call k ON k.key = e.call_key LEFT JOIN "
                                + kind[1] + " WHERE e.account_key = ? GROUP BY 1 ORDER BY 2 DESC",
                        row -> new Use(kind[0], row.getString(1), row.getLong(2), row.getLong(3)),
                        accountKey));
            }
            return uses;
        });
    }

    /**
     * The addresses that it used most.
     *
     * @param limit at most so many
     */
    public List<Address> addresses(long accountKey, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT d.ip, d.asn, d.ip_type, count(*) AS exchanges FROM exchange e"
                        + " JOIN address d ON d.key = e.address_key WHERE e.account_key = ? AND d.ip IS NOT NULL"
                        + " GROUP BY e.address_key ORDER BY exchanges DESC LIMIT ?",
                row -> new Address(
                        row.getString("ip"),
                        row.getLong("exchanges"),
                        Sql.longOrNull(row, "asn"),
                        row.getString("ip_type")),
                accountKey,
                limit));
    }
}
