package stillwatch.query;

import java.util.Collection;
import java.util.Locale;

/** "Did you mean": the known word that a mistyped one most likely stands for. */
final class NearestWord {
    /** More wrong letters than this share of the word, and a guess would mislead. */
    private static final double LARGEST_SHARE_WRONG = 0.45;

    private NearestWord() {}

    /** @return a sentence with a leading blank, or nothing where no known word is near */
    static String suggestion(String typed, Collection<String> known) {
        String best = null;
        double bestShare = LARGEST_SHARE_WRONG;
        for (String word : known) {
            double share = (double) distance(typed.toLowerCase(Locale.ROOT), word)
                    / Math.max(1, Math.max(typed.length(), word.length()));
            if (share < bestShare) {
                best = word;
                bestShare = share;
            }
        }
        return best == null ? "" : " Did you mean \"" + best + "\"?";
    }

    /** Levenshtein's edit distance: how many letters to insert, delete or replace. Cost: product of the lengths. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
