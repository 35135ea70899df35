package stillwatch.detect.prompt;

import java.util.Arrays;

/**
 * The three-word shingles of a text as hashes [Broder 1997]. A word is a run of letters and digits; in scripts that are
 * written without spaces every character stands for one, so that a Chinese text gives character trigrams and a mixed one
 * both. Punctuation says nothing; a slot {@code {}} is a word.
 */
final class Shingles {
    private static final int WORDS = 3;
    private static final long SLOT = TextHash.of("{}");

    private Shingles() {}

    /** @return the hashes of a text's words, in its order */
    static long[] words(String text) {
        long[] words = new long[16];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, 2 * count);
                }
                words[count++] = text.charAt(at) == '{' ? SLOT : TextHash.of(text, at, end);
            }
            at = Math.max(end, at + 1);
        }
        return Arrays.copyOf(words, count);
    }

    /** @return distinct hashes of three words each, ascending; at least one where there is any word */
    static long[] of(long[] words) {
        if (words.length == 0) {
            return words;
        }
        long[] shingles = new long[Math.max(1, words.length - WORDS + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long shingle = 0;
            for (int word = i; word < Math.min(words.length, i + WORDS); word++) {
                shingle = TextHash.mixed(shingle + words[word]);
            }
            shingles[i] = shingle;
        }
        return distinct(shingles);
    }

    /** @return each hash once, ascending; the given array is of no use afterwards */
    static long[] distinct(long[] hashes) {
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    private static int endOfWord(String text, int at) {
        if (text.startsWith("{}", at)) {
            return at + 2;
        }
        int end = at;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (!Character.isLetterOrDigit(character)) {
                break;
            }
            boolean stands = standsAlone(character);
            if (stands && end > at) {
                break;
            }
            end += Character.charCount(character);
            if (stands) {
                break;
            }
        }
        return end;
    }

    /** Whether a character belongs to a script without spaces between words. */
    private static boolean standsAlone(int character) {
        if (character < 0x0e00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
