package stillwatch.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for many values in a text at once, each as a word of its own. The first characters of the values say where a look is
 * worth while [Karp and Rabin 1987], so a text is read once, however many values there are.
 */
final class SearchedValues {
    private static final int FACTOR = 31;

    private final Map<Integer, List<String>> ofStart = new HashMap<>();
    /** As many first characters as the shortest value has, at most eight. */
    private final int start;

    private final int highest;

    SearchedValues(Collection<String> values) {
        start = Math.min(8, values.stream().mapToInt(String::length).min().orElse(8));
        int factor = 1;
        for (int i = 1; i < start; i++) {
            factor *= FACTOR;
        }
        highest = factor;
        for (String value : values) {
            ofStart.computeIfAbsent(hash(value), hash -> new ArrayList<>()).add(value);
        }
    }

    private int hash(String text) {
        int hash = 0;
        for (int i = 0; i < start; i++) {
            hash = hash * FACTOR + text.charAt(i);
        }
        return hash;
    }

    /** Whether one of them stands in the text with no letter or digit beside it. */
    boolean areIn(String text) {
        if (ofStart.isEmpty() || text.length() < start) {
            return false;
        }
        int hash = hash(text);
        for (int at = 0; ; at++) {
            List<String> candidates = ofStart.get(hash);
            if (candidates != null && isOneAt(text, at, candidates)) {
                return true;
            }
            if (at + start >= text.length()) {
                return false;
            }
            hash = (hash - text.charAt(at) * highest) * FACTOR + text.charAt(at + start);
        }
    }

    private static boolean isOneAt(String text, int at, List<String> candidates) {
        for (String value : candidates) {
            if (text.startsWith(value, at) && isAlone(text, at - 1) && isAlone(text, at + value.length())) {
                return true;
            }
        }
        return false;
    }

    /** Digits that stand inside a digest are no hit. */
    private static boolean isAlone(String text, int place) {
        return place < 0 || place >= text.length() || !Character.isLetterOrDigit(text.charAt(place));
    }
}
