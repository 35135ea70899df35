package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import stillwatch.pages.RecordBuffer;

/**
 * The sums of one file's exchanges, gathered in memory and added to the totals tables at the file's end, so that a screen
 * is answered without counting exchanges.
 */
final class ExchangeTotals {
    static final long HOUR_MILLIS = 3_600_000;

    /** Bits of an hour in a packed key: enough until the year 9999. */
    private static final int HOUR_BITS = 28;

    private static final long HOUR_MASK = (1L << HOUR_BITS) - 1;
    private static final int BLOCK = 4096;

    private final TotalsMap accountHours = new TotalsMap();
    private final TotalsMap accounts = new TotalsMap();
    private final TotalsMap kindHours = new TotalsMap();
    private final KeyMap kinds = new KeyMap();
    private long[] kindValues = new long[3 * 64];
    private final ByteHash hash = new ByteHash();
    private long[] accountSpan = new long[0];
    private final long firstKey;
    private long lastKey;
    private long[] blockSpan = new long[0];

    /** @param firstKey the key of the first exchange that will be added; the others follow without gaps */
    ExchangeTotals(long firstKey) {
        this.firstKey = firstKey;
        this.lastKey = firstKey - 1;
    }

    void add(int account, long atMillis, int model, int capability, long status, long input, long output) {
        lastKey++;
        long hour = atMillis / HOUR_MILLIS;
        accountHours.add((long) account << HOUR_BITS | hour, 1, input, output);
        kindHours.add((long) kind(model, capability, status) << HOUR_BITS | hour, 1, input, output);
        accountSpan = widen(accountSpan, account, atMillis);
        blockSpan = widen(blockSpan, (int) ((lastKey - 1) / BLOCK - (firstKey - 1) / BLOCK), atMillis);
    }

    private int kind(int model, int capability, long status) {
        hash.reset();
        hash.add(model);
        hash.add(capability);
        hash.add(status);
        int kind = kinds.find(hash.high(), hash.low());
        if (kind == 0) {
            kind = kinds.size() + 1;
            kinds.add(hash.high(), hash.low(), kind);
            if (kind * 3 + 3 > kindValues.length) {
                kindValues = Arrays.copyOf(kindValues, kindValues.length * 2);
            }
            kindValues[kind * 3] = model;
            kindValues[kind * 3 + 1] = capability;
            kindValues[kind * 3 + 2] = status;
        }
        return kind;
    }

    /** Widens the span number {@code index}, kept as earliest and latest. */
    private static long[] widen(long[] spans, int index, long atMillis) {
        long[] all = spans;
        int at = index * 2;
        if (at + 2 > all.length) {
            int used = all.length;
            all = Arrays.copyOf(all, Math.max(1024, Integer.highestOneBit(at + 2) * 2));
            for (int i = used; i < all.length; i += 2) {
                all[i] = Long.MAX_VALUE;
                all[i + 1] = Long.MIN_VALUE;
            }
        }
        all[at] = Math.min(all[at], atMillis);
        all[at + 1] = Math.max(all[at + 1], atMillis);
        return all;
    }

    /** Stages the sums by account and hour; the others are few and are written by {@link #write}. */
    void stageAccountHours(StagedRows staged) throws IOException {
        accountHours.forEach((packed, exchanges, input, output) -> {
            long account = packed >>> HOUR_BITS;
            RecordBuffer row = staged.row();
            row.put(account).put(packed & HOUR_MASK).put(exchanges).put(input).put(output);
            staged.addAccountHour();
            accounts.add(account, exchanges, input, output);
        });
    }

    /** Adds the sums by account, by hour and by block to the tables; after {@link #stageAccountHours}. */
    void write(Connection connection) throws SQLException {
        writeAccounts(connection);
        writeHours(connection);
        writeBlocks(connection);
    }

    private void writeAccounts(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO account_total VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET exchanges = exchanges"
                        + " + excluded.exchanges, input_tokens = input_tokens + excluded.input_tokens,"
                        + " output_tokens = output_tokens + excluded.output_tokens,"
                        + " first_at_millis = min(first_at_millis, excluded.first_at_millis),"
                        + " last_at_millis = max(last_at_millis, excluded.last_at_millis)")) {
            accounts.forEach((account, exchanges, input, output) -> {
                insert.setLong(1, account);
                insert.setLong(2, exchanges);
                insert.setLong(3, input);
                insert.setLong(4, output);
                insert.setLong(5, accountSpan[(int) account * 2]);
                insert.setLong(6, accountSpan[(int) account * 2 + 1]);
                insert.executeUpdate();
            });
        }
    }

    private void writeHours(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO hour_total VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET exchanges = exchanges"
                        + " + excluded.exchanges, input_tokens = input_tokens + excluded.input_tokens,"
                        + " output_tokens = output_tokens + excluded.output_tokens")) {
            kindHours.forEach((key, exchanges, input, output) -> {
                int kind = (int) (key >>> HOUR_BITS) * 3;
                insert.setLong(1, key & HOUR_MASK);
                insert.setLong(2, kindValues[kind]);
                insert.setLong(3, kindValues[kind + 1]);
                insert.setLong(4, kindValues[kind + 2]);
                insert.setLong(5, exchanges);
                insert.setLong(6, input);
                insert.setLong(7, output);
                insert.executeUpdate();
            });
        }
    }

    private void writeBlocks(Connection connection) throws SQLException {
        long firstBlock = (firstKey - 1) / BLOCK;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO exchange_block VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET last_key = excluded.last_key,"
                        + " first_at_millis = min(first_at_millis, excluded.first_at_millis),"
                        + " last_at_millis = max(last_at_millis, excluded.last_at_millis)")) {
            for (long block = firstBlock; block * BLOCK < lastKey; block++) {
                int span = (int) (block - firstBlock) * 2;
                insert.setLong(1, block * BLOCK + 1);
                insert.setLong(2, Math.min(lastKey, (block + 1) * BLOCK));
                insert.setLong(3, blockSpan[span]);
                insert.setLong(4, blockSpan[span + 1]);
                insert.executeUpdate();
            }
        }
    }
}
