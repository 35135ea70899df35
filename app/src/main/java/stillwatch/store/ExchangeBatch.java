package stillwatch.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some exchanges on their way from a reader to the case file, column by column and as bytes: at hundreds of thousands of
 * rows a second an object per field would keep the garbage collector busier than the reading. Filled by one thread, then
 * handed over whole.
 *
 * <p>A row is begun by setting its first column and ends with {@link #endRow} or {@link #dropRow}. What was not set is not
 * given. Text is UTF-8.
 */
public final class ExchangeBatch {
    /** How many rows a batch holds at most. */
    public static final int ROWS = 4096;

    /** A number that was not given. */
    static final long NONE = Long.MIN_VALUE;

    final int[] from = new int[ROWS * ExchangeColumn.TEXTS];
    final int[] length = new int[ROWS * ExchangeColumn.TEXTS];
    final long[] number = new long[ROWS * ExchangeColumn.NUMBERS];
    final long[] line = new long[ROWS];
    final long[] byteOffset = new long[ROWS];
    byte[] text = new byte[ROWS * 128];
    private int textEnd;
    private int rowTextStart;
    private int rows;

    public ExchangeBatch() {
        Arrays.fill(length, -1);
        Arrays.fill(number, NONE);
    }

    public int rows() {
        return rows;
    }

    public boolean isFull() {
        return rows == ROWS;
    }

    /** Sets a text column of the current row to a copy of the given bytes; an empty value counts as not given. */
    public void setText(ExchangeColumn column, byte[] bytes, int start, int end) {
        int size = end - start;
        if (size == 0) {
            return;
        }
        if (textEnd + size > text.length) {
            text = Arrays.copyOf(text, Math.max(textEnd + size, text.length * 2));
        }
        System.arraycopy(bytes, start, text, textEnd, size);
        int slot = rows * ExchangeColumn.TEXTS + column.ordinal();
        from[slot] = textEnd;
        length[slot] = size;
        textEnd += size;
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
        rowTextStart = textEnd;
        rows++;
    }

    /** Forgets what was set for the current row. */
    public void dropRow() {
        int texts = rows * ExchangeColumn.TEXTS;
        Arrays.fill(length, texts, texts + ExchangeColumn.TEXTS, -1);
        int numbers = rows * ExchangeColumn.NUMBERS;
        Arrays.fill(number, numbers, numbers + ExchangeColumn.NUMBERS, NONE);
        textEnd = rowTextStart;
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
