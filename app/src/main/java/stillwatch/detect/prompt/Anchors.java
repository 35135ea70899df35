package stillwatch.detect.prompt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds many words in one pass over a text [Aho and Corasick 1975]: a table says for each state and character where to go.
 * Case is ignored.
 */
final class Anchors {
    private static final int MAX_CELLS = 1 << 23;
    private static final int[] NONE = {};

    /** Of each UTF-16 unit its column; 0 for those that no word holds. */
    private final char[] columnOf = new char[1 << 16];

    private int columns = 1;
    private int[] next;
    private final List<int[]> wordsAt = new ArrayList<>();

    /** Told of a word that was found: its number, and the text's index after it. */
    interface Visitor {
        void visit(int word, int end);
    }

    /** @throws RulePackException where there are more words than a table of 32 MB holds */
    Anchors(List<String> words) {
        words.forEach(this::addColumns);
        // Both cases of a letter share a column, so that texts need not be made lower case first.
        for (char other = 0; other < Character.MAX_VALUE; other++) {
            if (columnOf[other] == 0) {
                columnOf[other] = columnOf[Character.toLowerCase(Character.toUpperCase(other))];
            }
        }
        next = new int[columns];
        wordsAt.add(NONE);
        for (int word = 0; word < words.size(); word++) {
            add(words.get(word), word);
        }
        connect();
    }

    private void addColumns(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (columnOf[text.charAt(i)] == 0) {
                columnOf[text.charAt(i)] = (char) columns++;
            }
        }
    }

    private void add(String text, int word) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            int cell = state * columns + columnOf[text.charAt(i)];
            if (next[cell] == 0) {
                int fresh = wordsAt.size();
                if ((long) (fresh + 1) * columns > MAX_CELLS) {
                    throw new RulePackException(
                            "The patterns of the rule packs have too many words together. Use fewer packs at once.");
                }
                if ((fresh + 1) * columns > next.length) {
                    next = Arrays.copyOf(next, Math.min(MAX_CELLS, Math.max(2 * next.length, (fresh + 1) * columns)));
                }
                next[cell] = fresh;
                wordsAt.add(NONE);
            }
            state = next[cell];
        }
        wordsAt.set(state, with(wordsAt.get(state), word));
    }

    private static int[] with(int[] words, int... more) {
        int[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Arrays.stream(all).distinct().toArray();
    }

    /** Fills the table's empty cells with where the longest suffix that is a beginning of some word leads. */
    private void connect() {
        int[] suffix = new int[wordsAt.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int column = 0; column < columns; column++) {
            if (next[column] != 0) {
                open.add(next[column]);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            wordsAt.set(state, with(wordsAt.get(state), wordsAt.get(suffix[state])));
            for (int column = 0; column < columns; column++) {
                int child = next[state * columns + column];
                int detour = next[suffix[state] * columns + column];
                if (child == 0) {
                    next[state * columns + column] = detour;
                } else {
                    suffix[child] = detour;
                    open.add(child);
                }
            }
        }
        next = Arrays.copyOf(next, wordsAt.size() * columns);
    }

    void find(String text, int start, int end, Visitor visitor) {
        int state = 0;
        for (int i = start; i < end; i++) {
            state = next[state * columns + columnOf[text.charAt(i)]];
            int[] found = state == 0 ? NONE : wordsAt.get(state);
            for (int word : found) {
                visitor.visit(word, i + 1);
            }
        }
    }
}
