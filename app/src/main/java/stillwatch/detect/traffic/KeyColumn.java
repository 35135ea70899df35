package stillwatch.detect.traffic;

/** Keys in two bytes each where they fit, in four where they do not. */
final class KeyColumn {
    private final boolean isNarrow;
    private final CharColumn narrow;
    private final IntColumn wide;

    /** @param lastKey no key is larger */
    KeyColumn(int rows, int lastKey) {
        isNarrow = lastKey <= Character.MAX_VALUE;
        narrow = new CharColumn(isNarrow ? rows : 0);
        wide = new IntColumn(isNarrow ? 0 : rows);
    }

    void set(int row, int key) {
        if (isNarrow) {
            narrow.set(row, (char) key);
        } else {
            wide.set(row, key);
        }
    }

    int get(int row) {
        return isNarrow ? narrow.get(row) : wide.get(row);
    }

    void reorder(int from, int[] order, int[] room) {
        if (isNarrow) {
            narrow.reorder(from, order, room);
        } else {
            wide.reorder(from, order, room);
        }
    }
}
