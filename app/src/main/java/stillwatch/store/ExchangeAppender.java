package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import stillwatch.pages.RecordBuffer;
import stillwatch.task.Progress;

/** Stages the exchanges of an import, of all its files: dictionary keys, rows, index, totals. */
final class ExchangeAppender implements AutoCloseable {
    private static final ExchangeColumn[] FIGURES = {
        ExchangeColumn.TOOL_CALLS,
        ExchangeColumn.IMAGES,
        ExchangeColumn.REASONING_TOKENS,
        ExchangeColumn.CACHE_READ_TOKENS
    };

    private final Connection connection;
    private final StagedRows staged;
    private final ExchangeBatches batches;
    private final LongTexts longTexts;
    private final ExchangeTotals totals;
    private final StagedDictionaries dictionaries;
    private final ExchangeIds ids;
    private final ExchangeBlocks blocks;
    private final AccountTimes times;
    private long key;

    /**
     * @param connection where the few rows of this import are written
     * @param limits how much is kept in memory before it is set aside
     */
    ExchangeAppender(
            Connection connection, Dictionaries plain, StagedRows staged, ExchangeBatches batches, Limits limits)
            throws SQLException {
        this.connection = connection;
        this.staged = staged;
        this.batches = batches;
        longTexts = new LongTexts(connection);
        totals = new ExchangeTotals(staged, limits.sums());
        dictionaries = new StagedDictionaries(connection, plain, staged, longTexts, totals, limits.values());
        ids = new ExchangeIds(connection, staged.scratch("ids"), plain.seed(), limits.ids());
        key = Sql.number(connection, "SELECT max(key) FROM exchange");
        blocks = new ExchangeBlocks(connection, key + 1);
        times = new AccountTimes(staged.scratch("times"));
    }

    /** How many entries of each kind stay in memory; smaller ones let tests see what happens beyond. */
    record Limits(int values, int ids, int sums) {
        static final Limits USUAL = new Limits(StagedDictionary.LIMIT, ExchangeIds.LIMIT, SummedRuns.LIMIT);
    }

    void append(ExchangeBatch batch, long sourceKey) throws SQLException, IOException {
        dictionaries.resolve(batch);
        ids.see(batch);
        for (int row = 0; row < batch.rows(); row++) {
            append(batch, row, sourceKey);
        }
        batches.giveBack(batch);
    }

    private void append(ExchangeBatch batch, int row, long sourceKey) throws SQLException, IOException {
        key++;
        int account = dictionaries.accountKeys[row];
        int call = dictionaries.callKeys[row];
        long atMillis = batch.number(row, ExchangeColumn.TIMESTAMP);
        long input = batch.number(row, ExchangeColumn.INPUT_TOKENS);
        long output = batch.number(row, ExchangeColumn.OUTPUT_TOKENS);
        blocks.add(atMillis, batch.line[row], batch.byteOffset[row]);
        RecordBuffer record = staged.row();
        record.putNull().put(account).put(atMillis);
        StagedDictionaries.putKey(record, call);
        StagedDictionaries.putKey(record, dictionaries.sessionKeys[row]);
        StagedDictionaries.putKey(record, dictionaries.addressKeys[row]);
        StagedDictionaries.putKey(record, dictionaries.promptKeys[row]);
        StagedDictionaries.putNumber(record, input);
        StagedDictionaries.putNumber(record, output);
        longTexts.put(record, batch, row, ExchangeColumn.EXCHANGE_ID, StagedRows.EXCHANGES, key);
        record.put(sourceKey);
        record.put(blocks.lineShift(batch.line[row]));
        record.put(blocks.byteShift(batch.byteOffset[row]));
        for (ExchangeColumn figure : FIGURES) {
            StagedDictionaries.putNumber(record, batch.number(row, figure));
        }
        longTexts.put(record, batch, row, ExchangeColumn.THINKING_SIGNATURE_HASH, StagedRows.EXCHANGES, key);
        staged.exchanges().append(key, record.withoutTrailingNulls());
        times.add(key, account, atMillis, orZero(input), orZero(output));
        totals.add(atMillis, call, orZero(input), orZero(output));
    }

    private static long orZero(long number) {
        return number == ExchangeBatch.NONE ? 0 : number;
    }

    /** How many rows since the last call have an exchange id that was there before. */
    long takeRepeatedIds() {
        return ids.takeRepeated();
    }

    /** How many more rows have one, found when all ids are compared. */
    long repeatedIdsAmongAll(Progress progress) throws SQLException, IOException {
        return ids.repeatedAmongAll(progress);
    }

    /** Completes the staged file and adds the totals; the dictionaries may hold values twice until {@link #removeRepeatedValues}. */
    void finish(Progress progress) throws SQLException, IOException {
        try (AccountSums sums = new AccountSums(staged, connection)) {
            times.forEach(progress, sums::add);
            sums.finish();
        }
        totals.write(connection, progress);
        blocks.write(connection);
        staged.finish();
    }

    /** @param rows the staged file, opened by SQLite */
    void removeRepeatedValues(Connection rows, Progress progress) throws SQLException, IOException {
        dictionaries.removeRepeated(rows, progress);
    }

    /** @param target a connection to where the staged rows lie now */
    void putLongTexts(Connection target) throws SQLException {
        longTexts.putInto(target);
    }

    void discardLongTexts() throws SQLException {
        longTexts.discard();
    }

    /** Lets go of memory and temporary files. */
    @Override
    public void close() throws IOException {
        staged.close();
        dictionaries.close();
        ids.close();
        totals.close();
        times.close();
    }
}
