package stillwatch.detect.prompt;

import java.util.Arrays;

/** Where in one stretch of text which words occur, in the order of the text. */
final class WordHits {
    private int[] words = new int[64];
    private int[] ends = new int[64];
    private int size;
    private long[] seen = new long[16];

    void add(int word, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        words[size] = word;
        ends[size++] = end;
        if (word >>> 6 >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(2 * seen.length, (word >>> 6) + 1));
        }
        seen[word >>> 6] |= 1L << word;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Whether of each clause some word occurs. */
    boolean holdsAll(int[][] clauses) {
        for (int[] clause : clauses) {
            boolean isHeld = false;
            for (int i = 0; i < clause.length && !isHeld; i++) {
                isHeld = holds(clause[i]);
            }
            if (!isHeld) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int word) {
        return word >>> 6 < seen.length && (seen[word >>> 6] >>> word & 1) == 1;
    }

    /**
     * Where words of all clauses lie within {@code reach} characters of each other.
     *
     * @return starts and ends of disjoint stretches, in the order of the text; any text of at most {@code reach} characters
     *     that holds a word of each clause lies in one of them
     */
    int[] windows(int[][] clauses, int reach) {
        int[][] places = Arrays.stream(clauses).map(this::places).toArray(int[][]::new);
        int rarest = 0;
        for (int clause = 1; clause < places.length; clause++) {
            rarest = places[clause].length < places[rarest].length ? clause : rarest;
        }
        int[] windows = new int[2 * places[rarest].length];
        int count = 0;
        for (int end : places[rarest]) {
            int from = end - reach;
            int to = end + reach;
            if (Arrays.stream(places).allMatch(ends -> anyBetween(ends, from, to))) {
                if (count > 0 && from <= windows[count - 1]) {
                    windows[count - 1] = to;
                } else {
                    windows[count++] = from;
                    windows[count++] = to;
                }
            }
        }
        return Arrays.copyOf(windows, count);
    }

    private int[] places(int[] clause) {
        int[] places = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            for (int word : clause) {
                if (words[i] == word) {
                    places[count++] = ends[i];
                    break;
                }
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static boolean anyBetween(int[] ascending, int from, int to) {
        int at = Arrays.binarySearch(ascending, from);
        int next = at < 0 ? -at - 1 : at;
        return next < ascending.length && ascending[next] <= to;
    }
}
