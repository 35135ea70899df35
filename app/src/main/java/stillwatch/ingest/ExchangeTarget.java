package stillwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stillwatch.store.ExchangeBatch;
import stillwatch.store.ExchangeColumn;

/** Makes exchanges, straight from bytes into the batch that goes to the case file. */
final class ExchangeTarget implements Target {
    static final List<String> COLUMNS =
            Arrays.stream(ExchangeColumn.values()).map(ExchangeColumn::word).toList();

    /** A larger count is a typing error, and sums of such would not fit 64 bits. */
    private static final long LARGEST_COUNT = 1_000_000_000_000_000L;

    /** Numbers of so many digits are not larger. */
    private static final int SAFE_DIGITS = 15;

    private static final long LARGEST_STATUS = 9_999;
    private static final int UNREADABLE = -1;
    private static final int NEGATIVE = -2;
    private static final int TOO_LARGE = -3;

    private final ExchangeColumn[] columns;
    private final TimeFormat[] times;
    private final byte[][] otherwise;
    private final boolean[] given;
    private final RowSink sink;
    private String problem;
    private long atMillis;
    private long latestMillis = Long.MIN_VALUE;

    ExchangeTarget(List<ColumnMapping> mappings, RowSink sink) {
        this.sink = sink;
        int count = mappings.size();
        columns = new ExchangeColumn[count];
        times = new TimeFormat[count];
        otherwise = new byte[count][];
        given = new boolean[count];
        for (int i = 0; i < count; i++) {
            ColumnMapping mapping = mappings.get(i);
            columns[i] = ExchangeColumn.valueOf(mapping.column().toUpperCase(Locale.ROOT));
            times[i] = mapping.time();
            otherwise[i] =
                    mapping.otherwise() == null ? null : mapping.otherwise().getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void begin(byte[] bytes, int from, int to) {
        sink.exchanges().beginRow(bytes, from, to);
    }

    @Override
    public void set(int column, byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        if (!given[column]) {
            given[column] = true;
            sink.tally().given.add(columns[column].word());
        }
        ExchangeColumn target = columns[column];
        switch (target.type()) {
            case TEXT -> sink.exchanges().setText(target, bytes, from, to);
            case TIME -> setTime(column, bytes, from, to);
            case COUNT -> setCount(target, bytes, from, to);
        }
    }

    private void setTime(int column, byte[] bytes, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && bytes[first] == ' ') {
            first++;
        }
        while (end > first && bytes[end - 1] == ' ') {
            end--;
        }
        long millis = times[column].millis(bytes, first, end);
        if (millis == TimeFormat.UNREADABLE) {
            fail("timestamp is not a readable time");
        } else {
            sink.exchanges().setNumber(columns[column], millis);
            atMillis = millis;
        }
    }

    private void setCount(ExchangeColumn target, byte[] bytes, int from, int to) {
        long value = count(bytes, from, to, target == ExchangeColumn.ASN);
        if (value == NEGATIVE) {
            fail(target.word() + " is negative");
        } else if (value == UNREADABLE) {
            fail(target.word() + " is not a whole number");
        } else if (value == TOO_LARGE || (target == ExchangeColumn.STATUS && value > LARGEST_STATUS)) {
            fail(target.word() + " is too large");
        } else {
            sink.exchanges().setNumber(target, value);
        }
    }

    /** A whole number, also as {@code 700.0} (spreadsheets write that) and, for a network's number, {@code AS64500}. */
    private static long count(byte[] bytes, int from, int to, boolean mayHavePrefix) {
        if (to - from <= SAFE_DIGITS) {
            long plain = 0;
            int next = from;
            for (int digit; next < to && (digit = bytes[next] - '0') >= 0 && digit <= 9; next++) {
                plain = plain * 10 + digit;
            }
            if (next == to) {
                return plain;
            }
        }
        return unusualCount(bytes, from, to, mayHavePrefix);
    }

    private static long unusualCount(byte[] bytes, int from, int to, boolean mayHavePrefix) {
        int at = from;
        int end = to;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        while (end > at && bytes[end - 1] == ' ') {
            end--;
        }
        if (mayHavePrefix && end - at > 2 && (bytes[at] | 0x20) == 'a' && (bytes[at + 1] | 0x20) == 's') {
            at += 2;
        }
        boolean isNegative = at < end && bytes[at] == '-';
        if (isNegative) {
            at++;
        }
        long value = 0;
        int first = at;
        for (; at < end && bytes[at] != '.'; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return UNREADABLE;
            }
            value = Math.min(value * 10 + digit, LARGEST_COUNT + 1);
        }
        boolean isWhole = at > first;
        for (int zero = at + 1; zero < end; zero++) {
            isWhole &= bytes[zero] == '0';
        }
        if (!isWhole) {
            return UNREADABLE;
        }
        return isNegative && value > 0 ? NEGATIVE : value > LARGEST_COUNT ? TOO_LARGE : value;
    }

    @Override
    public void fail(String reason) {
        problem = problem == null ? reason : problem;
    }

    @Override
    public String end(long line, long byteOffset) {
        ExchangeBatch batch = sink.exchanges();
        for (int i = 0; i < otherwise.length; i++) {
            if (otherwise[i] != null && !batch.has(columns[i])) {
                set(i, otherwise[i], 0, otherwise[i].length);
            }
        }
        if (!batch.has(ExchangeColumn.ACCOUNT_ID)) {
            fail("account_id is missing");
        }
        if (!batch.has(ExchangeColumn.TIMESTAMP)) {
            fail("timestamp is missing");
        }
        String ended = problem;
        if (ended == null) {
            sink.tally().exchanges++;
            if (atMillis < latestMillis) {
                sink.tally().earlier++;
            }
            latestMillis = Math.max(latestMillis, atMillis);
            batch.endRow(line, byteOffset);
            sink.exchangeAdded();
        } else {
            batch.dropRow();
            problem = null;
        }
        return ended;
    }

    @Override
    public void drop() {
        sink.exchanges().dropRow();
        problem = null;
    }
}
