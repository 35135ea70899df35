package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Appends the exchanges of one file inside its transaction: dictionary keys, rows, details, totals. */
final class ExchangeAppender implements AutoCloseable {
    private static final ExchangeColumn[] DETAILS = {
        ExchangeColumn.TOOL_CALLS,
        ExchangeColumn.IMAGES,
        ExchangeColumn.REASONING_TOKENS,
        ExchangeColumn.CACHE_READ_TOKENS
    };

    private final Connection connection;
    private final Dictionaries dictionaries;
    private final ExchangeIds ids;
    private final long sourceKey;
    private final PreparedStatement exchange;
    private final PreparedStatement detail;
    private final ExchangeTotals totals;
    private long key;

    ExchangeAppender(Connection connection, Dictionaries dictionaries, ExchangeIds ids, long sourceKey)
            throws SQLException {
        this.connection = connection;
        this.dictionaries = dictionaries;
        this.ids = ids;
        this.sourceKey = sourceKey;
        key = Sql.number(connection, "SELECT max(key) FROM exchange");
        totals = new ExchangeTotals(key + 1);
        exchange = connection.prepareStatement("INSERT INTO exchange VALUES (" + Sql.marks(16) + ")");
        detail = connection.prepareStatement("INSERT INTO exchange_detail VALUES (?,?,?,?,?,?)");
    }

    void append(ExchangeBatch batch) throws SQLException {
        for (int row = 0; row < batch.rows(); row++) {
            append(batch, row);
        }
        exchange.executeBatch();
    }

    private void append(ExchangeBatch batch, int row) throws SQLException {
        key++;
        int account = dictionaries.account(batch, row);
        int model = dictionaries.model(batch, row);
        int capability = dictionaries.capability(batch, row);
        long atMillis = batch.number(row, ExchangeColumn.TIMESTAMP);
        long input = batch.number(row, ExchangeColumn.INPUT_TOKENS);
        long output = batch.number(row, ExchangeColumn.OUTPUT_TOKENS);
        exchange.setLong(1, key);
        exchange.setLong(2, account);
        exchange.setLong(3, atMillis);
        bindKey(4, model);
        bindKey(5, capability);
        bindKey(6, dictionaries.session(batch, row));
        bindKey(7, dictionaries.address(batch, row));
        bindKey(8, dictionaries.route(batch, row));
        bindKey(9, dictionaries.prompt(batch, row));
        bindKey(10, dictionaries.outcome(batch, row));
        Dictionaries.bind(exchange, 11, input);
        Dictionaries.bind(exchange, 12, output);
        Dictionaries.bind(exchange, 13, batch, row, ExchangeColumn.EXCHANGE_ID);
        exchange.setLong(14, sourceKey);
        exchange.setLong(15, batch.line[row]);
        exchange.setLong(16, batch.byteOffset[row]);
        exchange.addBatch();
        appendDetail(batch, row);
        ids.see(batch, row);
        totals.add(
                account,
                atMillis,
                model,
                capability,
                orZero(batch.number(row, ExchangeColumn.STATUS)),
                orZero(input),
                orZero(output));
    }

    private void appendDetail(ExchangeBatch batch, int row) throws SQLException {
        int signature = row * ExchangeColumn.TEXTS + ExchangeColumn.THINKING_SIGNATURE_HASH.ordinal();
        boolean given = batch.length[signature] >= 0;
        for (ExchangeColumn column : DETAILS) {
            given |= batch.number(row, column) != ExchangeBatch.NONE;
        }
        if (given) {
            detail.setLong(1, key);
            for (int i = 0; i < DETAILS.length; i++) {
                Dictionaries.bind(detail, i + 2, batch.number(row, DETAILS[i]));
            }
            Dictionaries.bind(detail, 6, batch, row, ExchangeColumn.THINKING_SIGNATURE_HASH);
            detail.executeUpdate();
        }
    }

    private void bindKey(int index, int dictionaryKey) throws SQLException {
        if (dictionaryKey == 0) {
            exchange.setNull(index, Types.INTEGER);
        } else {
            exchange.setLong(index, dictionaryKey);
        }
    }

    private static long orZero(long number) {
        return number == ExchangeBatch.NONE ? 0 : number;
    }

    /** Adds the file's sums to the totals tables. */
    void finish() throws SQLException {
        totals.write(connection);
    }

    @Override
    public void close() throws SQLException {
        exchange.close();
        detail.close();
    }
}
