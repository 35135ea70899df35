package stillwatch.detect.traffic;

import java.nio.CharBuffer;

/** Numbers from 0 to 65,535 in two bytes each; see {@link OffHeap}. */
final class CharColumn {
    private final CharBuffer values;

    CharColumn(int rows) {
        values = OffHeap.allocate((long) Character.BYTES * rows).asCharBuffer();
    }

    char get(int row) {
        return values.get(row);
    }

    void set(int row, char value) {
        values.put(row, value);
    }

    /** Puts rows into another order: row {@code from + i} gets the value of row {@code order[i]}. */
    void reorder(int from, int[] order, int[] room) {
        for (int i = 0; i < order.length; i++) {
            room[i] = values.get(order[i]);
        }
        for (int i = 0; i < order.length; i++) {
            values.put(from + i, (char) room[i]);
        }
    }
}
