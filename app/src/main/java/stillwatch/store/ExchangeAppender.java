package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import stillwatch.pages.RecordBuffer;
import stillwatch.task.Beside;
import stillwatch.task.Progress;

/** Stages the exchanges of an import, of all its files: dictionary keys, rows, index, totals. */
final class ExchangeAppender implements AutoCloseable {
    private static final int TOLD_EVERY = 1 << 16;

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
    /** The integers of a row that stand before its exchange id, and those behind it. */
    private final long[] beforeId = new long[8];

    private final long[] behindId = new long[3 + FIGURES.length];
    private final long keyBefore;
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
        keyBefore = Sql.number(connection, "SELECT max(key) FROM exchange");
        key = keyBefore;
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
        beforeId[0] = account;
        beforeId[1] = atMillis;
        beforeId[2] = orNone(call);
        beforeId[3] = orNone(dictionaries.sessionKeys[row]);
        beforeId[4] = orNone(dictionaries.addressKeys[row]);
        beforeId[5] = orNone(dictionaries.promptKeys[row]);
        beforeId[6] = input;
        beforeId[7] = output;
        behindId[0] = sourceKey;
        behindId[1] = blocks.lineShift(batch.line[row]);
        behindId[2] = blocks.byteShift(batch.byteOffset[row]);
        for (int i = 0; i < FIGURES.length; i++) {
            behindId[3 + i] = batch.number(row, FIGURES[i]);
        }
        RecordBuffer record = staged.row().putNull().putAll(beforeId, ExchangeBatch.NONE);
        longTexts.put(record, batch, row, ExchangeColumn.EXCHANGE_ID, StagedRows.EXCHANGES, key);
        record.putAll(behindId, ExchangeBatch.NONE);
        longTexts.put(record, batch, row, ExchangeColumn.THINKING_SIGNATURE_HASH, StagedRows.EXCHANGES, key);
        staged.exchanges().append(key, record.withoutTrailingNulls());
        times.add(key, account, atMillis, orZero(input), orZero(output));
        totals.add(atMillis, call, orZero(input), orZero(output));
    }

    /** A dictionary's key 0 says that nothing was given. */
    private static long orNone(int dictionaryKey) {
        return dictionaryKey == 0 ? ExchangeBatch.NONE : dictionaryKey;
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
    void finish(Progress progress) throws Exception {
        times.finish();
        Beside<Void> indexing = Beside.start("writing the index", () -> {
            RecordBuffer record = new RecordBuffer();
            times.forEach(progress, (account, atMillis, itsKey, input, output) -> staged.exchangesByAccount()
                    .append(record.clear().put(account).put(atMillis).put(itsKey)));
            return null;
        });
        try (AccountSums sums = new AccountSums(staged.accountHours(), connection)) {
            long[] done = new long[1];
            times.forEach(progress, (account, atMillis, itsKey, input, output) -> {
                sums.add(account, atMillis, input, output);
                if (++done[0] % TOLD_EVERY == 0) {
                    progress.advance(done[0], key - keyBefore, "exchanges");
                }
            });
            sums.finish();
        } finally {
            indexing.await();
        }
        indexing.result();
        totals.write(connection, progress);
        blocks.write(connection);
        staged.finish();
        dictionaries.repairExchanges(progress);
    }

    /** @param rows the staged file, opened by SQLite */
    void removeRepeatedValues(Connection rows) throws SQLException {
        dictionaries.removeRepeated(rows);
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
