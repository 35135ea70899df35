package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stillwatch.pages.RecordBuffer;

/** Appends the exchanges of one file inside its transaction: dictionary keys, rows, details, totals. */
final class ExchangeAppender {
    private static final ExchangeColumn[] DETAILS = {
        ExchangeColumn.TOOL_CALLS,
        ExchangeColumn.IMAGES,
        ExchangeColumn.REASONING_TOKENS,
        ExchangeColumn.CACHE_READ_TOKENS
    };

    /** Longer ids are left to SQLite. */
    private static final int LONG_TEXT = 8_192;

    private final Connection connection;
    private final Path caseFile;
    private final Dictionaries dictionaries;
    private final ExchangeIds ids;
    private final long sourceKey;
    private final ExchangeTotals totals;
    private final List<LongRow> longRows = new ArrayList<>();
    private StagedRows staged;
    private long key;

    /** A row with a text that a staged page cannot hold; its ids are added once the rows are in the case. */
    private record LongRow(long key, String exchangeId, String thinkingSignature) {}

    ExchangeAppender(Connection connection, Path caseFile, Dictionaries dictionaries, ExchangeIds ids, long sourceKey)
            throws SQLException {
        this.connection = connection;
        this.caseFile = caseFile;
        this.dictionaries = dictionaries;
        this.ids = ids;
        this.sourceKey = sourceKey;
        key = Sql.number(connection, "SELECT max(key) FROM exchange");
        totals = new ExchangeTotals(key + 1);
    }

    void append(ExchangeBatch batch) throws SQLException, IOException {
        if (staged == null) {
            staged = new StagedRows(connection, caseFile);
        }
        for (int row = 0; row < batch.rows(); row++) {
            append(batch, row);
        }
    }

    private void append(ExchangeBatch batch, int row) throws SQLException, IOException {
        key++;
        int account = dictionaries.account(batch, row);
        int model = dictionaries.model(batch, row);
        int capability = dictionaries.capability(batch, row);
        long atMillis = batch.number(row, ExchangeColumn.TIMESTAMP);
        long input = batch.number(row, ExchangeColumn.INPUT_TOKENS);
        long output = batch.number(row, ExchangeColumn.OUTPUT_TOKENS);
        int id = slot(row, ExchangeColumn.EXCHANGE_ID);
        int signature = slot(row, ExchangeColumn.THINKING_SIGNATURE_HASH);
        boolean isLong = batch.length[id] > LONG_TEXT || batch.length[signature] > LONG_TEXT;
        if (isLong) {
            longRows.add(new LongRow(key, batch.text(id), batch.text(signature)));
        }
        RecordBuffer record = staged.row();
        record.putNull().put(account).put(atMillis);
        putKey(record, model);
        putKey(record, capability);
        putKey(record, dictionaries.session(batch, row));
        putKey(record, dictionaries.address(batch, row));
        putKey(record, dictionaries.route(batch, row));
        putKey(record, dictionaries.prompt(batch, row));
        putKey(record, dictionaries.outcome(batch, row));
        putNumber(record, input);
        putNumber(record, output);
        putText(record, batch, id, isLong);
        record.put(sourceKey).put(batch.line[row]).put(batch.byteOffset[row]);
        staged.addExchange(key, account, atMillis);
        appendDetail(batch, row, signature, isLong);
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

    private void appendDetail(ExchangeBatch batch, int row, int signature, boolean isLong) throws IOException {
        boolean given = batch.length[signature] >= 0;
        for (ExchangeColumn column : DETAILS) {
            given |= batch.number(row, column) != ExchangeBatch.NONE;
        }
        if (given) {
            RecordBuffer record = staged.row().putNull();
            for (ExchangeColumn column : DETAILS) {
                putNumber(record, batch.number(row, column));
            }
            putText(record, batch, signature, isLong);
            staged.addDetail(key);
        }
    }

    private static int slot(int row, ExchangeColumn column) {
        return row * ExchangeColumn.TEXTS + column.ordinal();
    }

    private static void putText(RecordBuffer record, ExchangeBatch batch, int slot, boolean isLong) {
        if (isLong || batch.length[slot] < 0) {
            record.putNull();
        } else {
            record.putText(batch.text, batch.from[slot], batch.length[slot]);
        }
    }

    private static void putKey(RecordBuffer record, int dictionaryKey) {
        if (dictionaryKey == 0) {
            record.putNull();
        } else {
            record.put(dictionaryKey);
        }
    }

    private static void putNumber(RecordBuffer record, long number) {
        if (number == ExchangeBatch.NONE) {
            record.putNull();
        } else {
            record.put(number);
        }
    }

    private static long orZero(long number) {
        return number == ExchangeBatch.NONE ? 0 : number;
    }

    /** Brings everything into the case. */
    void finish() throws SQLException, IOException {
        if (staged == null) {
            return;
        }
        totals.stageAccountHours(staged);
        staged.copyInto(connection);
        totals.write(connection);
        for (LongRow row : longRows) {
            Sql.update(connection, "UPDATE exchange SET exchange_id = ? WHERE key = ?", row.exchangeId(), row.key());
            Sql.update(
                    connection,
                    "UPDATE exchange_detail SET thinking_signature_hash = ? WHERE exchange_key = ?",
                    row.thinkingSignature(),
                    row.key());
        }
    }

    /** Lets go of the staged rows; after the transaction. */
    void discard(CaseFile file) {
        if (staged != null) {
            staged.discard(file);
        }
    }
}
