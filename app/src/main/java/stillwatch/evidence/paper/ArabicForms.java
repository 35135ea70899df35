package stillwatch.evidence.paper;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The shapes of Arabic letters beside their neighbours, as the presentation forms of Unicode: taken from the characters' own
 * names and decompositions in the Unicode data that Java brings along.
 */
final class ArabicForms {
    private static final String[] FORMS = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200d;

    /** Letter, or lam and alef, to its four shapes; 0 where there is no such shape. */
    private final Map<String, int[]> shapes = new HashMap<>();

    ArabicForms() {
        read(0xfb50, 0xfbff);
        read(0xfe70, 0xfefc);
    }

    private void read(int from, int to) {
        for (int point = from; point <= to; point++) {
            String name = Character.getName(point);
            for (int form = 0; name != null && form < FORMS.length; form++) {
                if (name.endsWith(FORMS[form])) {
                    String letters = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
                    int[] known = shapes.computeIfAbsent(letters, letter -> new int[FORMS.length]);
                    known[form] = known[form] == 0 ? point : known[form];
                }
            }
        }
    }

    /** Whether the letter reaches the one before it (which stands to its right). */
    private boolean joinsBefore(int letter) {
        return letter == TATWEEL || letter == JOINER || shape(letter, FINAL) != 0;
    }

    private boolean joinsAfter(int letter) {
        return letter == TATWEEL || letter == JOINER || shape(letter, INITIAL) != 0;
    }

    private int shape(int letter, int form) {
        int[] known = shapes.get(Character.toString(letter));
        return known == null ? 0 : known[form];
    }

    /** Whether a lam and this letter are written as one. */
    boolean isLigature(String letters) {
        return shapes.containsKey(letters);
    }

    /**
     * The character to draw for a letter, or for lam and alef.
     *
     * @param before the letter before it in reading order, marks left aside; 0 at a word's beginning
     */
    int of(String letters, int before, int after) {
        int[] known = shapes.get(letters);
        int first = letters.codePointAt(0);
        if (known == null) {
            return first;
        }
        int last = letters.codePointBefore(letters.length());
        boolean joinedBefore = before != 0 && joinsAfter(before) && known[FINAL] != 0;
        boolean joinedAfter = after != 0 && joinsBefore(after) && joinsAfter(last) && known[INITIAL] != 0;
        int form = (joinedBefore ? 1 : 0) + (joinedAfter ? 2 : 0);
        return known[form] != 0 ? known[form] : first;
    }
}
