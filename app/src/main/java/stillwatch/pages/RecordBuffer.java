package stillwatch.pages;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One row or index entry in SQLite's record format: a header with one type per column, then the values. Reused row after
 * row: {@link #clear}, then one call a column in the table's order. A column that is the table's integer primary key is
 * written as null; its value is the row's own number.
 */
public final class RecordBuffer {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** SQLite's types: integers of 1, 2, 3, 4, 6 and 8 bytes are 1 to 6, the constants 0 and 1 are types of their own. */
    private static final int[] LENGTHS = {0, 1, 2, 3, 4, 6, 8, 0, 0, 0};

    /** Types from here on are bytes or text of a length that the type says. */
    static final int FIRST_BLOB = 12;

    private static final int ZERO = 8;
    private static final int TEXT = 13;

    /** The type of an integer by how many bits it has beside its sign. */
    private static final byte[] TYPES = new byte[Long.SIZE];

    static {
        for (int bits = 0; bits < TYPES.length; bits++) {
            byte type = 1;
            while (LENGTHS[type] * 8 - 1 < bits) {
                type++;
            }
            TYPES[bits] = type;
        }
    }

    private byte[] types = new byte[64];
    private byte[] body = new byte[256];
    private int typesLength;
    private int bodyLength;

    /** How many bytes a value of that type takes. */
    static int length(long type) {
        return type < FIRST_BLOB ? LENGTHS[(int) type] : (int) (type - FIRST_BLOB) / 2;
    }

    public RecordBuffer clear() {
        typesLength = 0;
        bodyLength = 0;
        return this;
    }

    public RecordBuffer putNull() {
        roomForType();
        types[typesLength++] = 0;
        return this;
    }

    /** An integer in as few bytes as SQLite allows for it. */
    public RecordBuffer put(long value) {
        roomForType();
        roomFor(Long.BYTES);
        int type = value == 0 || value == 1
                ? ZERO + (int) value
                : TYPES[Long.SIZE - Long.numberOfLeadingZeros(value ^ value >> 63)];
        int length = LENGTHS[type];
        types[typesLength++] = (byte) type;
        // All eight bytes are written, the wanted ones first; the next value overwrites the others.
        LONG.set(body, bodyLength, value << Long.SIZE - 8 * length);
        bodyLength += length;
        return this;
    }

    /**
     * Several integers.
     *
     * @param none what stands for null
     */
    public RecordBuffer putAll(long[] values, long none) {
        for (long value : values) {
            if (value == none) {
                putNull();
            } else {
                put(value);
            }
        }
        return this;
    }

    /** Text, given as UTF-8. */
    public RecordBuffer putText(byte[] utf8, int from, int length) {
        roomForType();
        typesLength += Varint.put(types, typesLength, TEXT + 2L * length);
        roomFor(length);
        System.arraycopy(utf8, from, body, bodyLength, length);
        bodyLength += length;
        return this;
    }

    /** Leaves out the nulls at the row's end: SQLite reads columns that a row does not reach as null. */
    public RecordBuffer withoutTrailingNulls() {
        while (typesLength > 0 && types[typesLength - 1] == 0 && !isContinued(typesLength - 1)) {
            typesLength--;
        }
        return this;
    }

    /** Whether the byte ends a longer type: those have their uppermost bit set in all bytes but the last. */
    private boolean isContinued(int at) {
        return at > 0 && types[at - 1] < 0;
    }

    private void roomFor(int length) {
        if (bodyLength + length > body.length) {
            body = Arrays.copyOf(body, Math.max(body.length * 2, bodyLength + length));
        }
    }

    private void roomForType() {
        if (typesLength + Varint.MOST_BYTES > types.length) {
            types = Arrays.copyOf(types, types.length * 2);
        }
    }

    /** How many bytes {@link #copyTo} writes. */
    int length() {
        return headerLength() + bodyLength;
    }

    private int headerLength() {
        // The header's length counts itself; one byte is enough for it up to 127.
        return typesLength + (typesLength < 127 ? 1 : 2);
    }

    void copyTo(byte[] target, int at) {
        int header = headerLength();
        int lengthBytes = Varint.put(target, at, header);
        System.arraycopy(types, 0, target, at + lengthBytes, typesLength);
        System.arraycopy(body, 0, target, at + header, bodyLength);
    }
}
