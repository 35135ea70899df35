package stillwatch.pages;

import java.util.Arrays;

/**
 * One row or index entry in SQLite's record format: a header with one type per column, then the values. Reused row after
 * row: {@link #clear}, then one call a column in the table's order. A column that is the table's integer primary key is
 * written as null; its value is the row's own number.
 */
public final class RecordBuffer {
    private static final int TEXT = 13;

    private byte[] types = new byte[64];
    private byte[] body = new byte[256];
    private int typesLength;
    private int bodyLength;

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
        if (value == 0 || value == 1) {
            types[typesLength++] = (byte) (8 + value);
            return this;
        }
        long magnitude = value < 0 ? ~value : value;
        if (magnitude <= 0x7f) {
            return putBytes(1, value, 1);
        }
        if (magnitude <= 0x7fff) {
            return putBytes(2, value, 2);
        }
        if (magnitude <= 0x7f_ffff) {
            return putBytes(3, value, 3);
        }
        if (magnitude <= 0x7fff_ffffL) {
            return putBytes(4, value, 4);
        }
        if (magnitude <= 0x7fff_ffff_ffffL) {
            return putBytes(5, value, 6);
        }
        return putBytes(6, value, 8);
    }

    private RecordBuffer putBytes(int type, long value, int length) {
        types[typesLength++] = (byte) type;
        if (bodyLength + length > body.length) {
            body = Arrays.copyOf(body, body.length * 2);
        }
        for (int shift = (length - 1) * 8; shift >= 0; shift -= 8) {
            body[bodyLength++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** Text, given as UTF-8. */
    public RecordBuffer putText(byte[] utf8, int from, int length) {
        roomForType();
        typesLength += Varint.put(types, typesLength, TEXT + 2L * length);
        if (bodyLength + length > body.length) {
            body = Arrays.copyOf(body, Math.max(body.length * 2, bodyLength + length));
        }
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
