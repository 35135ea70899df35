package stillwatch.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills a case with made-up accounts and exchanges, as an import would leave them, for tests of the engine. */
public final class CaseBuilder {
    /** 2026-04-22T00:00Z */
    public static final long START = 1_776_816_000_000L;

    public static final long MINUTE = 60_000L;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private final List<AccountRow> accounts = new ArrayList<>();
    private final List<ExchangeRow> exchanges = new ArrayList<>();
    private final List<Object[]> conversations = new ArrayList<>();
    private final List<Object[]> releases = new ArrayList<>();
    private final List<Map<String, Object>> indicators = new ArrayList<>();

    /** An account's columns; set what matters. */
    public static final class AccountRow {
        private final Map<String, Object> values = new HashMap<>();

        public AccountRow set(String column, Object value) {
            values.put(column, value);
            return this;
        }
    }

    /** An exchange; set what matters. */
    public static final class ExchangeRow {
        private final Map<String, Object> values = new HashMap<>();

        public ExchangeRow set(String column, Object value) {
            values.put(column, value);
            return this;
        }

        private Object get(String column) {
            return values.get(column);
        }
    }

    public AccountRow account(String id) {
        AccountRow row = new AccountRow().set("account_id", id);
        accounts.add(row);
        return row;
    }

    /** An exchange of an account that was added; 900 tokens in, 300 out, model m-1, status 200. */
    public ExchangeRow exchange(String account, long atMillis) {
        ExchangeRow row = new ExchangeRow()
                .set("account", account)
                .set("at", atMillis)
                .set("model", "m-1")
                .set("status", 200)
                .set("in", 900)
                .set("out", 300);
        exchanges.add(row);
        return row;
    }

    /** A sampled conversation with one question and one answer. */
    public void conversation(String account, long atMillis, String user, String answer) {
        conversations.add(
                new Object[] {account, atMillis, "[" + message("user", user) + "," + message("assistant", answer) + "]"
                });
    }

    /** The same under a system's instructions. */
    public void conversation(String account, long atMillis, String system, String user, String answer) {
        conversations.add(new Object[] {
            account,
            atMillis,
            "[" + message("system", system) + "," + message("user", user) + "," + message("assistant", answer) + "]"
        });
    }

    private static String message(String role, String text) {
        return "{\"role\":\"" + role + "\",\"content\":\"" + escaped(text) + "\"}";
    }

    public void release(String model, long atMillis) {
        releases.add(new Object[] {model, atMillis});
    }

    /**
     * An indicator from a peer.
     *
     * @param columns further columns of the table, such as {@code revoked}
     */
    public void indicator(String stixId, String type, String value, Map<String, Object> columns) {
        Map<String, Object> row = new HashMap<>(columns);
        row.put("stix_id", stixId);
        row.put("type", type);
        row.put("value", value);
        indicators.add(row);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    public CaseFile write(Path path) {
        CaseFile file = CaseFile.create(path, "Ada", Clock.systemUTC());
        addTo(file);
        return file;
    }

    /** Adds everything to a case, beside what is in it. */
    public void addTo(CaseFile file) {
        file.write(connection -> {
            long source = Sql.number(connection, "SELECT max(key) FROM source") + 1;
            Sql.update(
                    connection,
                    "INSERT INTO source VALUES (?, 'made-' || ?1, 'exchanges', 'dataset', 1, ?1, ?1, 1, 1, 0, 0, 0, 0, 0, '{}')",
                    source);
            writeAccounts(connection);
            writeExchanges(connection, source);
            writeConversations(connection, source);
            for (Object[] release : releases) {
                Sql.update(connection, "INSERT INTO release VALUES (?,?,?,1)", release[0], release[1], source);
            }
            writeIndicators(connection, source);
            writeTotals(connection);
            return null;
        });
    }

    private void writeIndicators(Connection connection, long source) throws SQLException {
        for (Map<String, Object> row : indicators) {
            List<String> columns = List.copyOf(row.keySet());
            Sql.update(
                    connection,
                    "INSERT INTO indicator (source_key, line, byte_offset, " + String.join(",", columns) + ") VALUES ("
                            + source + ",1,0," + Sql.marks(columns.size()) + ")",
                    columns.stream().map(row::get).toArray());
        }
    }

    private void writeAccounts(Connection connection) throws SQLException {
        for (AccountRow row : accounts) {
            List<String> columns = List.copyOf(row.values.keySet());
            Sql.update(
                    connection,
                    "INSERT INTO account (" + String.join(",", columns) + ") VALUES (" + Sql.marks(columns.size())
                            + ")",
                    columns.stream().map(row.values::get).toArray());
        }
    }

    private void writeExchanges(Connection connection, long source) throws SQLException {
        Map<String, Long> accountKeys = accountKeys(connection);
        Map<List<Object>, Long> dictionary = new HashMap<>();
        exchanges.sort((x, y) -> Long.compare((long) x.get("at"), (long) y.get("at")));
        for (ExchangeRow row : exchanges) {
            Sql.update(
                    connection,
                    "INSERT INTO exchange (account_key, at_millis, call_key, address_key, prompt_key, input_tokens,"
                            + " output_tokens, session_key, reasoning_tokens, thinking_signature_hash, source_key,"
                            + " line_shift, byte_shift) VALUES (?,?,?,?,?,?,?,?,?,?,?,0,0)",
                    accountKeys.get(row.get("account")),
                    row.get("at"),
                    call(
                            connection,
                            key(connection, dictionary, "model", "name", row.get("model")),
                            key(connection, dictionary, "capability", "name", row.get("capability")),
                            key(
                                    connection,
                                    dictionary,
                                    "route",
                                    "client,tls_fingerprint,operation",
                                    row.get("client"),
                                    row.get("tls"),
                                    row.get("operation")),
                            key(
                                    connection,
                                    dictionary,
                                    "outcome",
                                    "status,refusal_category",
                                    row.get("status"),
                                    row.get("refusal"))),
                    key(
                            connection,
                            dictionary,
                            "address",
                            "ip,network,asn,ip_type",
                            row.get("ip"),
                            row.get("ip") == null ? null : Network.of((String) row.get("ip")),
                            row.get("asn"),
                            row.get("ip_type")),
                    key(
                            connection,
                            dictionary,
                            "prompt",
                            "template_id,system_prompt_key",
                            row.get("template"),
                            key(connection, dictionary, "system_prompt", "system_prompt_hash", row.get("system"))),
                    row.get("in"),
                    row.get("out"),
                    key(connection, dictionary, "session", "session_id", row.get("session")),
                    row.get("reasoning_tokens"),
                    row.get("signature"),
                    source);
        }
    }

    /** The key of a call with these parts, of which each may be {@code null}; made where there is none. */
    static long call(Connection connection, Object model, Object capability, Object route, Object outcome)
            throws SQLException {
        Object[] parts = {model, capability, route, outcome};
        long known = Sql.number(
                connection,
                "SELECT key FROM call WHERE (model_key, capability_key, route_key, outcome_key) IS (?,?,?,?)",
                parts);
        if (known != 0) {
            return known;
        }
        Sql.update(
                connection,
                "INSERT INTO call (model_key, capability_key, route_key, outcome_key) VALUES (?,?,?,?)",
                parts);
        return Sql.number(connection, "SELECT max(key) FROM call");
    }

    private static Long key(
            Connection connection, Map<List<Object>, Long> known, String table, String columns, Object... values)
            throws SQLException {
        List<Object> identity = new ArrayList<>(java.util.Arrays.asList(values));
        if (identity.stream().allMatch(java.util.Objects::isNull)) {
            return null;
        }
        identity.add(table);
        Long key = known.get(identity);
        if (key == null) {
            String where = " WHERE (" + columns + ") IS (" + Sql.marks(values.length) + ")";
            key = Sql.number(connection, "SELECT key FROM " + table + where, values);
            if (key == 0) {
                Sql.update(
                        connection,
                        "INSERT INTO " + table + " (" + columns + ") VALUES (" + Sql.marks(values.length) + ")",
                        values);
                key = Sql.number(connection, "SELECT last_insert_rowid()");
            }
            known.put(identity, key);
        }
        return key;
    }

    private static Map<String, Long> accountKeys(Connection connection) throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        Sql.forEach(
                connection, "SELECT key, account_id FROM account", row -> keys.put(row.getString(2), row.getLong(1)));
        return keys;
    }

    private void writeConversations(Connection connection, long source) throws SQLException {
        Map<String, Long> accountKeys = accountKeys(connection);
        for (Object[] conversation : conversations) {
            Sql.update(
                    connection,
                    "INSERT INTO conversation (account_key, at_millis, messages, source_key, line, byte_offset)"
                            + " VALUES (?,?,?,?,1,0)",
                    accountKeys.get(conversation[0]),
                    conversation[1],
                    conversation[2],
                    source);
        }
    }

    private static void writeTotals(Connection connection) throws SQLException {
        Sql.update(connection, "DELETE FROM account_total");
        Sql.update(connection, "DELETE FROM account_hour");
        Sql.update(
                connection,
                "INSERT INTO account_total SELECT account_key, count(*), total(input_tokens), total(output_tokens),"
                        + " min(at_millis), max(at_millis) FROM exchange GROUP BY 1");
        Sql.update(
                connection,
                "INSERT INTO account_hour SELECT account_key, at_millis / 3600000, count(*), total(input_tokens),"
                        + " total(output_tokens) FROM exchange GROUP BY 1, 2");
    }
}
