package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** All dictionary tables during an import: turns the texts of an exchange into keys. Lives on the writing connection. */
final class Dictionaries implements AutoCloseable {
    private static final ExchangeColumn[] ROUTE = {
        ExchangeColumn.CLIENT, ExchangeColumn.TLS_FINGERPRINT, ExchangeColumn.OPERATION, ExchangeColumn.ACCESS_PATH
    };
    private static final ExchangeColumn[] PROMPT = {ExchangeColumn.TEMPLATE_ID, ExchangeColumn.SYSTEM_PROMPT_HASH};

    final Dictionary accounts;
    final Dictionary models;
    private final Dictionary capabilities;
    private final Dictionary sessions;
    private final Dictionary addresses;
    private final Dictionary routes;
    private final Dictionary prompts;
    private final Dictionary outcomes;
    private final ByteHash hash = new ByteHash();

    Dictionaries(Connection connection) throws SQLException {
        accounts = Dictionary.ofText(connection, hash, "account", "account_id");
        models = Dictionary.ofText(connection, hash, "model", "name");
        capabilities = Dictionary.ofText(connection, hash, "capability", "name");
        sessions = Dictionary.ofText(connection, hash, "session", "session_id");
        addresses = new Dictionary(
                connection,
                hash,
                "address",
                new String[] {"ip", "asn", "ip_type"},
                new boolean[] {false, true, false},
                "network");
        routes = Dictionary.ofText(connection, hash, "route", "client", "tls_fingerprint", "operation", "access_path");
        prompts = Dictionary.ofText(connection, hash, "prompt", "template_id", "system_prompt_hash");
        outcomes = new Dictionary(
                connection, hash, "outcome", new String[] {"status", "stop_reason", "refusal_category"}, new boolean[] {
                    true, false, false
                });
    }

    int account(ExchangeBatch batch, int row) throws SQLException {
        return text(accounts, batch, row, ExchangeColumn.ACCOUNT_ID);
    }

    int model(ExchangeBatch batch, int row) throws SQLException {
        return text(models, batch, row, ExchangeColumn.MODEL);
    }

    int capability(ExchangeBatch batch, int row) throws SQLException {
        return text(capabilities, batch, row, ExchangeColumn.CAPABILITY);
    }

    int session(ExchangeBatch batch, int row) throws SQLException {
        return text(sessions, batch, row, ExchangeColumn.SESSION_ID);
    }

    int route(ExchangeBatch batch, int row) throws SQLException {
        return texts(routes, batch, row, ROUTE);
    }

    int prompt(ExchangeBatch batch, int row) throws SQLException {
        return texts(prompts, batch, row, PROMPT);
    }

    int address(ExchangeBatch batch, int row) throws SQLException {
        long asn = batch.number(row, ExchangeColumn.ASN);
        hash.reset();
        boolean given = hash(batch, row, ExchangeColumn.IP);
        hash.add(asn);
        given |= hash(batch, row, ExchangeColumn.IP_TYPE) || asn != ExchangeBatch.NONE;
        int key = given ? addresses.find() : 0;
        if (key == 0 && given) {
            PreparedStatement insert = addresses.row();
            String ip = bind(insert, 2, batch, row, ExchangeColumn.IP);
            bind(insert, 3, asn);
            bind(insert, 4, batch, row, ExchangeColumn.IP_TYPE);
            insert.setString(5, Network.of(ip));
            key = addresses.add();
        }
        return key;
    }

    int outcome(ExchangeBatch batch, int row) throws SQLException {
        long status = batch.number(row, ExchangeColumn.STATUS);
        hash.reset();
        hash.add(status);
        boolean given = status != ExchangeBatch.NONE;
        given |= hash(batch, row, ExchangeColumn.STOP_REASON);
        given |= hash(batch, row, ExchangeColumn.REFUSAL_CATEGORY);
        int key = given ? outcomes.find() : 0;
        if (key == 0 && given) {
            PreparedStatement insert = outcomes.row();
            bind(insert, 2, status);
            bind(insert, 3, batch, row, ExchangeColumn.STOP_REASON);
            bind(insert, 4, batch, row, ExchangeColumn.REFUSAL_CATEGORY);
            key = outcomes.add();
        }
        return key;
    }

    private int text(Dictionary dictionary, ExchangeBatch batch, int row, ExchangeColumn column) throws SQLException {
        int slot = row * ExchangeColumn.TEXTS + column.ordinal();
        return dictionary.keyOf(batch.text, batch.from[slot], batch.length[slot]);
    }

    private int texts(Dictionary dictionary, ExchangeBatch batch, int row, ExchangeColumn... columns)
            throws SQLException {
        hash.reset();
        boolean given = false;
        for (ExchangeColumn column : columns) {
            given |= hash(batch, row, column);
        }
        int key = given ? dictionary.find() : 0;
        if (key == 0 && given) {
            for (int i = 0; i < columns.length; i++) {
                bind(dictionary.row(), i + 2, batch, row, columns[i]);
            }
            key = dictionary.add();
        }
        return key;
    }

    private boolean hash(ExchangeBatch batch, int row, ExchangeColumn column) {
        int slot = row * ExchangeColumn.TEXTS + column.ordinal();
        hash.add(batch.text, batch.from[slot], batch.length[slot]);
        return batch.length[slot] >= 0;
    }

    static String bind(PreparedStatement insert, int index, ExchangeBatch batch, int row, ExchangeColumn column)
            throws SQLException {
        int slot = row * ExchangeColumn.TEXTS + column.ordinal();
        String value = batch.text(slot);
        insert.setString(index, value);
        return value;
    }

    static void bind(PreparedStatement insert, int index, long number) throws SQLException {
        if (number == ExchangeBatch.NONE) {
            insert.setNull(index, Types.INTEGER);
        } else {
            insert.setLong(index, number);
        }
    }

    @Override
    public void close() {
        for (Dictionary dictionary :
                new Dictionary[] {accounts, models, capabilities, sessions, addresses, routes, prompts, outcomes}) {
            dictionary.close();
        }
    }
}
