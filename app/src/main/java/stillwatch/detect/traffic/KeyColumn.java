package stillwatch.detect.traffic;

/** Keys in two bytes each where they fit, in four where they do not. */
final class KeyColumn {
    private final char[] narrow;
    private final int[] wide;

    /** @param lastKey no key is larger */
    KeyColumn(int rows, int lastKey) {
        boolean isNarrow = lastKey <= Character.MAX_VALUE;
        narrow = new char[isNarrow ? rows : 0];
        wide = new int[isNarrow ? 0 : rows];
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
}
