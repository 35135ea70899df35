package stillwatch.detect.traffic;

import java.nio.IntBuffer;

/** Numbers in four bytes each; see {@link OffHeap}. */
final class IntColumn {
    private final IntBuffer values;

    IntColumn(int rows) {
        values = OffHeap.allocate((long) Integer.BYTES * rows).asIntBuffer();
    }

    int size() {
        return values.capacity();
    }

    int get(int row) {
        return values.get(row);
    }

    void set(int row, int value) {
        values.put(row, value);
    }

    /** Puts rows into another order: row {@code from + i} gets the value of row {@code order[i]}. */
    void reorder(int from, int[] order, int[] room) {
        for (int i = 0; i < order.length; i++) {
            room[i] = values.get(order[i]);
        }
        values.put(from, room, 0, order.length);
    }
}
