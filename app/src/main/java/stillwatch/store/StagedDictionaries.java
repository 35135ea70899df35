package stillwatch.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stillwatch.pages.RecordBuffer;
import stillwatch.store.ExchangeBatch.Group;
import stillwatch.store.StagedDictionary.RowMaker;
import stillwatch.store.StagedDictionary.Shape;
import stillwatch.task.Progress;

/**
 * The dictionaries of exchanges during an import: turns what a batch holds into keys, a whole column of rows at a time, so
 * that the look-ups of one column wait for the memory together and not one after the other.
 */
final class StagedDictionaries implements AutoCloseable {
    /** In this order repeated rows are removed: what refers to a table comes after it. */
    private static final Shape ROUTE =
            new Shape("route", "client, tls_fingerprint, operation, access_path", "call", "route_key");

    private static final Shape OUTCOME =
            new Shape("outcome", "stop_reason, refusal_category, status", "call", "outcome_key");
    private static final Shape SYSTEM_PROMPT =
            new Shape("system_prompt", "system_prompt_hash", "prompt", "system_prompt_key");
    private static final Shape SESSION = new Shape("session", "session_id", "exchange", "session_key");
    private static final Shape ADDRESS = new Shape("address", "ip, ip_type, asn", "exchange", "address_key");
    private static final Shape PROMPT =
            new Shape("prompt", "template_id, system_prompt_hash", "exchange", "prompt_key");
    private static final Shape CALL = new Shape(
            "call",
            "model, capability, client, tls_fingerprint, operation, access_path, stop_reason, refusal_category, status",
            "exchange",
            "call_key");

    /** The columns {@code call_key}, {@code session_key}, {@code address_key}, {@code prompt_key} of an exchange follow here. */
    private static final int FIRST_KEY_COLUMN = 3;

    static final List<String> TABLES =
            List.of("route", "outcome", "system_prompt", "session", "address", "prompt", "call");

    private static final ExchangeColumn[] ROUTE_COLUMNS = {
        ExchangeColumn.CLIENT, ExchangeColumn.TLS_FINGERPRINT, ExchangeColumn.OPERATION, ExchangeColumn.ACCESS_PATH
    };
    private static final ExchangeColumn[] OUTCOME_COLUMNS = {ExchangeColumn.STOP_REASON, ExchangeColumn.REFUSAL_CATEGORY
    };

    final int[] accountKeys = new int[ExchangeBatch.ROWS];
    final int[] sessionKeys = new int[ExchangeBatch.ROWS];
    final int[] addressKeys = new int[ExchangeBatch.ROWS];
    final int[] promptKeys = new int[ExchangeBatch.ROWS];
    final int[] callKeys = new int[ExchangeBatch.ROWS];

    private final Dictionaries plain;
    private final StagedRows staged;
    private final LongTexts longTexts;
    private final ExchangeTotals totals;
    private final StagedDictionary routes;
    private final StagedDictionary outcomes;
    private final StagedDictionary systemPrompts;
    private final StagedDictionary sessions;
    private final StagedDictionary addresses;
    private final StagedDictionary prompts;
    private final StagedDictionary calls;
    private final List<StagedDictionary> all = new ArrayList<>();
    private final ByteHash hash;
    private final int[] missingRows = new int[KeyMap.AT_ONCE];
    private long touched;

    StagedDictionaries(
            Connection connection,
            Dictionaries plain,
            StagedRows staged,
            LongTexts longTexts,
            ExchangeTotals totals,
            int limit)
            throws SQLException {
        this.plain = plain;
        this.staged = staged;
        this.longTexts = longTexts;
        this.totals = totals;
        hash = new ByteHash(plain.seed());
        routes = open(connection, ROUTE, this::route, limit);
        outcomes = open(connection, OUTCOME, this::outcome, limit);
        systemPrompts = open(connection, SYSTEM_PROMPT, this::systemPrompt, limit);
        sessions = open(connection, SESSION, this::session, limit);
        addresses = open(connection, ADDRESS, this::address, limit);
        prompts = open(connection, PROMPT, this::prompt, limit);
        calls = open(connection, CALL, this::call, limit);
        Sql.forEach(
                connection,
                "SELECT c.key, coalesce(c.model_key, 0), coalesce(c.capability_key, 0), coalesce(o.status, 0)"
                        + " FROM call c LEFT JOIN outcome o ON o.key = c.outcome_key ORDER BY 1",
                row -> totals.call(row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4)));
    }

    /** Remembers what the case holds; the values are hashed in the same order as a batch does. */
    private StagedDictionary open(Connection connection, Shape shape, RowMaker maker, int limit) throws SQLException {
        String table = shape.table();
        String[] columns = shape.columns().split(", ");
        int newest = (int) Sql.number(connection, "SELECT max(key) FROM " + table);
        Path scratch = staged.scratch(table);
        StagedDictionary dictionary = new StagedDictionary(shape, maker, staged.tree(table), scratch, newest, limit);
        all.add(dictionary);
        Sql.forEach(connection, "SELECT key, " + shape.columns() + " FROM " + described(shape), row -> {
            hash.reset();
            for (int i = 0; i < columns.length; i++) {
                if (columns[i].equals("asn") || columns[i].equals("status")) {
                    long value = row.getLong(i + 2);
                    hash.add(row.wasNull() ? ExchangeBatch.NONE : value);
                } else {
                    hash.addText(row.getBytes(i + 2));
                }
            }
            dictionary.remember(hash.low(), hash.high(), row.getInt(1));
        });
        return dictionary;
    }

    /** The table, or what puts its words back where it refers to others. */
    private static String described(Shape shape) {
        return switch (shape.table()) {
            case "prompt" -> "(SELECT p.key, p.template_id, s.system_prompt_hash FROM prompt p"
                    + " LEFT JOIN system_prompt s ON s.key = p.system_prompt_key)";
            case "call" -> "(SELECT k.key, m.name AS model, c.name AS capability, r.client, r.tls_fingerprint,"
                    + " r.operation, r.access_path, o.stop_reason, o.refusal_category, o.status FROM call k"
                    + " LEFT JOIN model m ON m.key = k.model_key LEFT JOIN capability c ON c.key = k.capability_key"
                    + " LEFT JOIN route r ON r.key = k.route_key LEFT JOIN outcome o ON o.key = k.outcome_key)";
            default -> shape.table();
        };
    }

    /** Fills the arrays of keys for the rows of a batch. */
    void resolve(ExchangeBatch batch) throws SQLException, IOException {
        int rows = batch.rows();
        for (int row = 0; row < rows; row++) {
            long low = batch.hashLow(row, Group.ACCOUNT);
            int high = batch.hashHigh(row, Group.ACCOUNT);
            int key = plain.accounts.find(low, high);
            accountKeys[row] =
                    key != 0 ? key : plain.accounts.add(low, high, text(batch, row, ExchangeColumn.ACCOUNT_ID));
        }
        plain.accounts.flush();
        resolve(sessions, batch, Group.SESSION, sessionKeys);
        resolve(addresses, batch, Group.ADDRESS, addressKeys);
        resolve(prompts, batch, Group.PROMPT, promptKeys);
        resolve(calls, batch, Group.CALL, callKeys);
    }

    private void resolve(StagedDictionary dictionary, ExchangeBatch batch, Group group, int[] keys)
            throws SQLException, IOException {
        for (int first = 0; first < batch.rows(); first += KeyMap.AT_ONCE) {
            resolve(dictionary, batch, group, keys, first, Math.min(batch.rows(), first + KeyMap.AT_ONCE));
        }
    }

    private void resolve(StagedDictionary dictionary, ExchangeBatch batch, Group group, int[] keys, int first, int end)
            throws SQLException, IOException {
        for (int row = first; row < end; row++) {
            touched += dictionary.touch(batch.hashLow(row, group));
        }
        int missing = 0;
        for (int row = first; row < end; row++) {
            long low = batch.hashLow(row, group);
            keys[row] = low == 0 ? 0 : dictionary.find(low, batch.hashHigh(row, group));
            if (keys[row] == 0 && low != 0) {
                missingRows[missing++] = row;
            }
        }
        for (int i = 0; i < missing; i++) {
            int row = missingRows[i];
            // An earlier row of this batch may have brought it meanwhile.
            keys[row] = dictionary.findOrAdd(batch.hashLow(row, group), batch.hashHigh(row, group), batch, row);
        }
    }

    private static String text(ExchangeBatch batch, int row, ExchangeColumn column) {
        return batch.text(ExchangeBatch.textSlot(row, column));
    }

    private RecordBuffer newRow() {
        return staged.row().putNull();
    }

    private RecordBuffer session(ExchangeBatch batch, int row, long key) throws SQLException {
        return put(newRow(), SESSION, key, batch, row, ExchangeColumn.SESSION_ID);
    }

    private RecordBuffer address(ExchangeBatch batch, int row, long key) throws SQLException {
        RecordBuffer record = put(newRow(), ADDRESS, key, batch, row, ExchangeColumn.IP);
        String network = Network.of(text(batch, row, ExchangeColumn.IP));
        if (network == null) {
            record.putNull();
        } else {
            byte[] ascii = network.getBytes(StandardCharsets.US_ASCII);
            record.putText(ascii, 0, ascii.length);
        }
        putNumber(record, batch.number(row, ExchangeColumn.ASN));
        return put(record, ADDRESS, key, batch, row, ExchangeColumn.IP_TYPE);
    }

    private RecordBuffer prompt(ExchangeBatch batch, int row, long key) throws SQLException, IOException {
        int systemPrompt = hash(batch, row, ExchangeColumn.SYSTEM_PROMPT_HASH)
                ? systemPrompts.findOrAdd(hash.low(), hash.high(), batch, row)
                : 0;
        return putKey(put(newRow(), PROMPT, key, batch, row, ExchangeColumn.TEMPLATE_ID), systemPrompt);
    }

    private RecordBuffer systemPrompt(ExchangeBatch batch, int row, long key) throws SQLException {
        return put(newRow(), SYSTEM_PROMPT, key, batch, row, ExchangeColumn.SYSTEM_PROMPT_HASH);
    }

    private RecordBuffer call(ExchangeBatch batch, int row, long key) throws SQLException, IOException {
        int model = plain.models.keyOf(text(batch, row, ExchangeColumn.MODEL));
        int capability = plain.capabilities.keyOf(text(batch, row, ExchangeColumn.CAPABILITY));
        long status = batch.number(row, ExchangeColumn.STATUS);
        int route = hash(batch, row, ROUTE_COLUMNS) ? routes.findOrAdd(hash.low(), hash.high(), batch, row) : 0;
        boolean hasEnded = hash(batch, row, OUTCOME_COLUMNS) || status != ExchangeBatch.NONE;
        hash.add(status);
        int outcome = hasEnded ? outcomes.findOrAdd(hash.low(), hash.high(), batch, row) : 0;
        totals.call((int) key, model, capability, status == ExchangeBatch.NONE ? 0 : status);
        RecordBuffer record = newRow();
        putKey(record, model);
        putKey(record, capability);
        putKey(record, route);
        return putKey(record, outcome);
    }

    private RecordBuffer route(ExchangeBatch batch, int row, long key) throws SQLException {
        return put(newRow(), ROUTE, key, batch, row, ROUTE_COLUMNS);
    }

    private RecordBuffer outcome(ExchangeBatch batch, int row, long key) throws SQLException {
        RecordBuffer record = putNumber(newRow(), batch.number(row, ExchangeColumn.STATUS));
        return put(record, OUTCOME, key, batch, row, OUTCOME_COLUMNS);
    }

    /** Begins the hash anew with these columns. @return whether one of them was given */
    private boolean hash(ExchangeBatch batch, int row, ExchangeColumn... columns) {
        hash.reset();
        boolean isGiven = false;
        for (ExchangeColumn column : columns) {
            int slot = ExchangeBatch.textSlot(row, column);
            isGiven |= batch.length[slot] >= 0;
            hash.add(batch.length[slot]);
            hash.addBytes(batch.text, batch.from[slot], batch.length[slot]);
        }
        return isGiven;
    }

    private RecordBuffer put(
            RecordBuffer record, Shape shape, long key, ExchangeBatch batch, int row, ExchangeColumn... columns)
            throws SQLException {
        for (ExchangeColumn column : columns) {
            longTexts.put(record, batch, row, column, shape.table(), key);
        }
        return record;
    }

    static RecordBuffer putKey(RecordBuffer record, int dictionaryKey) {
        return dictionaryKey == 0 ? record.putNull() : record.put(dictionaryKey);
    }

    static RecordBuffer putNumber(RecordBuffer record, long number) {
        return number == ExchangeBatch.NONE ? record.putNull() : record.put(number);
    }

    /**
     * Makes each value have one key again in the staged exchanges; after {@link StagedRows#finish}. The other tables follow by
     * {@link #removeRepeated}.
     */
    void repairExchanges(Progress progress) throws SQLException, IOException {
        for (StagedDictionary dictionary : all) {
            dictionary.compareAll(progress);
        }
        // In the order of the table's columns.
        List<StagedDictionary> used = List.of(calls, sessions, addresses, prompts);
        if (!used.stream().allMatch(dictionary -> dictionary.repeated().isEmpty())) {
            RepeatedKeys[] repeated =
                    used.stream().map(StagedDictionary::repeated).toArray(RepeatedKeys[]::new);
            staged.patchExchanges(
                    FIRST_KEY_COLUMN, used.size(), (index, key) -> repeated[index].firstOf(key), progress);
        }
    }

    /** @param rows the staged file, opened by SQLite */
    void removeRepeated(Connection rows) throws SQLException {
        for (StagedDictionary dictionary : all) {
            dictionary.removeRepeated(rows);
        }
    }

    @Override
    public void close() throws IOException {
        for (StagedDictionary dictionary : all) {
            dictionary.close();
        }
    }
}
