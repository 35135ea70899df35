package stillwatch.detect.traffic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Room for columns of tens of millions of figures, outside the heap: the collector need not look at what holds no references,
 * and the heap stays free for what is concluded. Where the machine gives no more of it (by default as much as the heap may
 * take), the heap serves.
 */
final class OffHeap {
    private OffHeap() {}

    /** @param bytes below 2 GiB; zeroed */
    static ByteBuffer allocate(long bytes) {
        int size = Math.toIntExact(bytes);
        ByteBuffer room;
        try {
            room = ByteBuffer.allocateDirect(size);
        } catch (OutOfMemoryError e) {
            room = ByteBuffer.allocate(size);
        }
        return room.order(ByteOrder.nativeOrder());
    }
}
