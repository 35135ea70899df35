package stillwatch.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some exchanges on their way from a reader to the case file, column by column and as bytes: at a million rows a second an
 * object per field would keep the garbage collector busier than the reading. Filled by one thread, then handed over whole,
 * and filled again after {@link #clear}.
 *
 * <p>A row is begun by setting its first column and ends with {@link #endRow} or {@link #dropRow}. What was not set is not
 * given. Text is UTF-8. The hashes by which dictionaries find their keys are taken here, on the reader's thread, while the
 * bytes are at hand.
 */
public final class ExchangeBatch {
    /** How many rows a batch holds at most: few enough to stay in a processor's cache. */
    public static final int ROWS = 1024;

    /** A number that was not given. */
    static final long NONE = Long.MIN_VALUE;

    /** Columns that one dictionary key, or one comparison, stands for. */
    enum Group {
        ID(ExchangeColumn.EXCHANGE_ID),
        ACCOUNT(ExchangeColumn.ACCOUNT_ID),
        SESSION(ExchangeColumn.SESSION_ID),
        ADDRESS(ExchangeColumn.IP, ExchangeColumn.IP_TYPE, ExchangeColumn.ASN),
        PROMPT(ExchangeColumn.TEMPLATE_ID, ExchangeColumn.SYSTEM_PROMPT_HASH),
        CALL(
                ExchangeColumn.MODEL,
                ExchangeColumn.CAPABILITY,
                ExchangeColumn.CLIENT,
                ExchangeColumn.TLS_FINGERPRINT,
                ExchangeColumn.OPERATION,
                ExchangeColumn.ACCESS_PATH,
                ExchangeColumn.STOP_REASON,
                ExchangeColumn.REFUSAL_CATEGORY,
                ExchangeColumn.STATUS);

        static final Group[] ALL = values();

        private final int[] texts;
        private final int[] numbers;

        Group(ExchangeColumn... columns) {
            texts = Arrays.stream(columns)
                    .mapToInt(ExchangeColumn::ordinal)
                    .filter(ordinal -> ordinal < ExchangeColumn.TEXTS)
                    .toArray();
            numbers = Arrays.stream(columns)
                    .mapToInt(ExchangeColumn::ordinal)
                    .filter(ordinal -> ordinal >= ExchangeColumn.TEXTS)
                    .map(ordinal -> ordinal - ExchangeColumn.TEXTS)
                    .toArray();
        }
    }

    private static final int GROUPS = Group.ALL.length;

    final int[] from = new int[ROWS * ExchangeColumn.TEXTS];
    final int[] length = new int[ROWS * ExchangeColumn.TEXTS];
    final long[] number = new long[ROWS * ExchangeColumn.NUMBERS];
    final long[] line = new long[ROWS];
    final long[] byteOffset = new long[ROWS];
    private final long[] hashLow = new long[ROWS * GROUPS];
    private final int[] hashHigh = new int[ROWS * GROUPS];
    byte[] text = new byte[ROWS * 320];
    private final ByteHash hash;
    private int textEnd;
    private int rowTextStart;
    private int rows;

    /** The bytes that the current row was read from, and where in {@link #text} their copy begins. */
    private byte[] rowBytes;

    private int rowFrom;
    private int rowTo;
    private int rowCopy;

    /** A batch that can be looked at; only one from {@link ExchangeBatches} can be written. */
    public ExchangeBatch() {
        this(ByteHash.Seed.random());
    }

    ExchangeBatch(ByteHash.Seed seed) {
        hash = new ByteHash(seed);
        clear();
    }

    /** Forgets all rows. */
    void clear() {
        Arrays.fill(length, 0, Math.min(length.length, (rows + 1) * ExchangeColumn.TEXTS), -1);
        Arrays.fill(number, 0, Math.min(number.length, (rows + 1) * ExchangeColumn.NUMBERS), NONE);
        if (rows == 0) {
            Arrays.fill(length, -1);
            Arrays.fill(number, NONE);
        }
        rows = 0;
        textEnd = 0;
        rowTextStart = 0;
        rowBytes = null;
    }

    public int rows() {
        return rows;
    }

    public boolean isFull() {
        return rows == ROWS;
    }

    /**
     * Copies a whole row at once: fields that are then set from the same array and lie within these bounds are not copied
     * again.
     */
    public void beginRow(byte[] bytes, int start, int end) {
        rowBytes = bytes;
        rowFrom = start;
        rowTo = end;
        rowCopy = textEnd;
        append(bytes, start, end - start);
    }

    private void append(byte[] bytes, int start, int size) {
        int needed = textEnd + size + ByteHash.SLACK_BYTES;
        if (needed > text.length) {
            text = Arrays.copyOf(text, Math.max(needed, text.length * 2));
        }
        System.arraycopy(bytes, start, text, textEnd, size);
        textEnd += size;
    }

    /** Sets a text column of the current row; an empty value counts as not given. */
    public void setText(ExchangeColumn column, byte[] bytes, int start, int end) {
        int size = end - start;
        if (size == 0) {
            return;
        }
        int slot = rows * ExchangeColumn.TEXTS + column.ordinal();
        length[slot] = size;
        if (bytes == rowBytes && start >= rowFrom && end <= rowTo) {
            from[slot] = rowCopy + start - rowFrom;
        } else {
            from[slot] = textEnd;
            append(bytes, start, size);
        }
    }

    /** Sets a number column of the current row. */
    public void setNumber(ExchangeColumn column, long value) {
        number[numberSlot(rows, column)] = value;
    }

    /** Whether the current row has a value in the column. */
    public boolean has(ExchangeColumn column) {
        return column.ordinal() < ExchangeColumn.TEXTS
                ? length[rows * ExchangeColumn.TEXTS + column.ordinal()] >= 0
                : number[numberSlot(rows, column)] != NONE;
    }

    /** Keeps the current row; it must have an account and a time. */
    public void endRow(long atLine, long atByteOffset) {
        line[rows] = atLine;
        byteOffset[rows] = atByteOffset;
        for (int group = 0; group < GROUPS; group++) {
            takeHash(Group.ALL[group], rows * GROUPS + group);
        }
        rowTextStart = textEnd;
        rowBytes = null;
        rows++;
    }

    /** A hash of 0 says that no column of the group was given. */
    private void takeHash(Group group, int slot) {
        hash.reset();
        boolean isGiven = false;
        int row = rows * ExchangeColumn.TEXTS;
        for (int column : group.texts) {
            int size = length[row + column];
            isGiven |= size >= 0;
            hash.add(size);
            hash.addBytes(text, from[row + column], size);
        }
        for (int column : group.numbers) {
            long value = number[rows * ExchangeColumn.NUMBERS + column];
            isGiven |= value != NONE;
            hash.add(value);
        }
        hashLow[slot] = isGiven ? hash.low() : 0;
        hashHigh[slot] = isGiven ? hash.high() : 0;
    }

    /** Forgets what was set for the current row. */
    public void dropRow() {
        int texts = rows * ExchangeColumn.TEXTS;
        Arrays.fill(length, texts, texts + ExchangeColumn.TEXTS, -1);
        int numbers = rows * ExchangeColumn.NUMBERS;
        Arrays.fill(number, numbers, numbers + ExchangeColumn.NUMBERS, NONE);
        textEnd = rowTextStart;
        rowBytes = null;
    }

    /** The first 64 bits of the hash of a group's values; 0 where none was given. */
    long hashLow(int row, Group group) {
        return hashLow[row * GROUPS + group.ordinal()];
    }

    /** The other 32 bits. */
    int hashHigh(int row, Group group) {
        return hashHigh[row * GROUPS + group.ordinal()];
    }

    static int textSlot(int row, ExchangeColumn column) {
        return row * ExchangeColumn.TEXTS + column.ordinal();
    }

    /** The text in a slot, or {@code null}. */
    String text(int slot) {
        return length[slot] < 0 ? null : new String(text, from[slot], length[slot], StandardCharsets.UTF_8);
    }

    long number(int row, ExchangeColumn column) {
        return number[numberSlot(row, column)];
    }

    private static int numberSlot(int row, ExchangeColumn column) {
        return row * ExchangeColumn.NUMBERS + column.ordinal() - ExchangeColumn.TEXTS;
    }
}
