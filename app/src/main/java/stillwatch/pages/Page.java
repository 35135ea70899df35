package stillwatch.pages;

/** One b-tree page in the making: cell pointers grow from the front, cells from the back. */
final class Page {
    static final int TABLE_LEAF = 0x0d;
    static final int TABLE_INTERIOR = 0x05;
    static final int INDEX_LEAF = 0x0a;
    static final int INDEX_INTERIOR = 0x02;

    private final byte[] bytes;
    private final int type;
    private int cells;
    private int contentStart;

    Page(int pageSize, int type) {
        this.bytes = new byte[pageSize];
        this.type = type;
        reset();
    }

    void reset() {
        cells = 0;
        contentStart = bytes.length;
        java.util.Arrays.fill(bytes, (byte) 0);
    }

    private boolean isInterior() {
        return type == TABLE_INTERIOR || type == INDEX_INTERIOR;
    }

    private int headerLength() {
        return isInterior() ? 12 : 8;
    }

    int cells() {
        return cells;
    }

    boolean hasRoomFor(int cellLength) {
        return contentStart - cellLength >= headerLength() + 2 * (cells + 1);
    }

    /** Reserves a cell; the caller fills {@code bytes()} from the returned offset. */
    int addCell(int cellLength) {
        contentStart -= cellLength;
        int pointer = headerLength() + 2 * cells;
        bytes[pointer] = (byte) (contentStart >>> 8);
        bytes[pointer + 1] = (byte) contentStart;
        cells++;
        return contentStart;
    }

    /**
     * Takes the newest cell out again.
     *
     * @param offset what {@link #addCell} returned for it
     * @return its bytes
     */
    byte[] removeNewestCell(int offset, int cellLength) {
        byte[] cell = java.util.Arrays.copyOfRange(bytes, offset, offset + cellLength);
        java.util.Arrays.fill(bytes, offset, offset + cellLength, (byte) 0);
        cells--;
        bytes[headerLength() + 2 * cells] = 0;
        bytes[headerLength() + 2 * cells + 1] = 0;
        contentStart = offset + cellLength;
        return cell;
    }

    byte[] bytes() {
        return bytes;
    }

    /** @param rightmost the last child of an interior page; not used for a leaf */
    byte[] finished(int rightmost) {
        bytes[0] = (byte) type;
        bytes[3] = (byte) (cells >>> 8);
        bytes[4] = (byte) cells;
        // An empty 65,536-byte page would need 65,536 here, which the format writes as 0: the cast does just that.
        bytes[5] = (byte) (contentStart >>> 8);
        bytes[6] = (byte) contentStart;
        if (isInterior()) {
            putInt(8, rightmost);
        }
        return bytes;
    }

    void putInt(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }
}
