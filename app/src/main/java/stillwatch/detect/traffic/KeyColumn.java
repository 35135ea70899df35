package stillwatch.detect.traffic;

/** Keys in two bytes each where they fit, in four where they do not. */
final class KeyColumn {
    private final char[] narrow;
    private final int[] wide;

    /** @param lastKey no key is larger */
    KeyColumn(int rows, int lastKey) {
        boolean fits = lastKey <= Character.MAX_VALUE;
        narrow = new char[fits ? rows : 0];
        wide = new int[fits ? 0 : rows];
    }

    void set(int row, int key) {
        if (wide.length == 0) {
            narrow[row] = (char) key;
        } else {
            wide[row] = key;
        }
    }

    int get(int row) {
        return wide.length == 0 ? narrow[row] : wide[row];
    }

    void reorder(int from, int to, int[] order, Columns.Room room) {
        if (wide.length == 0) {
            Columns.reorder(narrow, from, to, order, room.chars());
        } else {
            Columns.reorder(wide, from, to, order, room.ints());
        }
    }
}
