package stillwatch.ui.shell;

import java.util.Locale;

/** How well typed letters fit a title: all letters in order, better at the beginnings of words and side by side. */
final class FuzzyMatch {
    static final int NONE = -1;

    private static final int WORD_START = 8;
    private static final int NEIGHBOUR = 5;
    private static final int ELSEWHERE = 1;

    private FuzzyMatch() {}

    /** @return {@link #NONE} where the letters are not all there in order; otherwise larger is better, 0 for no letters */
    static int score(String typed, String title) {
        String letters = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String text = title.toLowerCase(Locale.ROOT);
        int best = NONE;
        int start = letters.isEmpty() ? 0 : text.indexOf(letters.charAt(0));
        // The first letter may stand in several places; the best start wins.
        while (start >= 0) {
            best = Math.max(best, scoreFrom(letters, text, start));
            start = letters.isEmpty() ? -1 : text.indexOf(letters.charAt(0), start + 1);
        }
        return best;
    }

    private static int scoreFrom(String letters, String text, int start) {
        int score = 0;
        int at = start;
        int previous = -2;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at);
            if (at < 0) {
                return NONE;
            }
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            score += begins ? WORD_START : at == previous + 1 ? NEIGHBOUR : ELSEWHERE;
            previous = at;
            at++;
        }
        return score;
    }
}
