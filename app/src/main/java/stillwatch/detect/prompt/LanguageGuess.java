package stillwatch.detect.prompt;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses what a text is written in: by its script, and in Latin script by common words. It would rather not know than be
 * wrong: the limits below are judgements to that end. Takes time linear in the text, of which it looks at the first
 * {@value #LONGEST} characters.
 */
final class LanguageGuess {
    static final int LONGEST = 4_000;
    /** Of fewer words every guess is a coin. */
    private static final int LEAST_WORDS = 4;
    /** Quotations, names and terms of another script leave so much of a text to its own: 2/3. */
    private static final double OWN_SCRIPT = 2.0 / 3;
    /** Japanese without a tenth of kana is not a sentence; a Chinese text may quote a Japanese name. */
    private static final double LEAST_KANA = 0.1;
    /** Prose has more of its language's common words than one in twelve; lists of names, code and unknown languages less. */
    private static final double LEAST_COMMON = 1.0 / 12;
    /** One may be a loan or a name. */
    private static final int LEAST_DIFFERENT = 2;
    /** More than twice as many as of the next language; a translator's text has many of both. */
    private static final int LEAD = 2;

    private static final Pattern CODE = Pattern.compile("(?s)```.*?(?:```|\\z)|`[^`\n]*`");
    private static final Pattern ASCII_RUN = Pattern.compile("[!-~]+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final String SIGNS_OF_CODE = "_/\\={}<>@#$&|*+~^";

    private static final Map<UnicodeScript, Language> BY_SCRIPT = Map.of(
            UnicodeScript.HANGUL, Language.KOREAN,
            UnicodeScript.CYRILLIC, Language.CYRILLIC,
            UnicodeScript.ARABIC, Language.ARABIC,
            UnicodeScript.DEVANAGARI, Language.DEVANAGARI,
            UnicodeScript.THAI, Language.THAI,
            UnicodeScript.GREEK, Language.GREEK,
            UnicodeScript.HEBREW, Language.HEBREW);

    private static final Map<String, Language> BY_WORD = new HashMap<>();

    static {
        for (Language language : Language.values()) {
            language.common().forEach(word -> BY_WORD.put(word, language));
        }
    }

    private LanguageGuess() {}

    static Language of(String text) {
        String prose = prose(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        double[] words = words(prose);
        double all = Arrays.stream(words).sum();
        double kana = words[UnicodeScript.HIRAGANA.ordinal()] + words[UnicodeScript.KATAKANA.ordinal()];
        double ideographs = kana + words[UnicodeScript.HAN.ordinal()];
        if (all < LEAST_WORDS) {
            return Language.UNKNOWN;
        }
        if (ideographs >= OWN_SCRIPT * all) {
            return kana >= LEAST_KANA * ideographs
                    ? Language.JAPANESE
                    : kana == 0 ? Language.CHINESE : Language.UNKNOWN;
        }
        if (words[UnicodeScript.LATIN.ordinal()] >= OWN_SCRIPT * all) {
            return ofLatin(APART.split(prose));
        }
        return BY_SCRIPT.keySet().stream()
                .filter(script -> words[script.ordinal()] >= OWN_SCRIPT * all)
                .findFirst()
                .map(BY_SCRIPT::get)
                .orElse(Language.UNKNOWN);
    }

    /** Without what is fenced as code, and without unfenced runs that look like it: paths, addresses, calls, formulas. */
    private static String prose(String text) {
        String unfenced =
                CODE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        return ASCII_RUN
                .matcher(unfenced)
                .replaceAll(run -> looksLikeCode(run.group()) ? " " : Matcher.quoteReplacement(run.group()))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeCode(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            boolean isInside = i > 0
                    && i + 1 < run.length()
                    && Character.isLetter(run.charAt(i - 1))
                    && Character.isLetterOrDigit(run.charAt(i + 1));
            if (SIGNS_OF_CODE.indexOf(c) >= 0 || isInside && ".:;([".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** How many words there are of each script, by its ordinal; of scripts without spaces so many letters as usually make one. */
    private static double[] words(String text) {
        double[] words = new double[UnicodeScript.values().length];
        UnicodeScript before = UnicodeScript.COMMON;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            UnicodeScript script = c < 128
                    ? c >= 'a' && c <= 'z' ? UnicodeScript.LATIN : UnicodeScript.COMMON
                    : Character.isLetter(c) ? UnicodeScript.of(c) : UnicodeScript.COMMON;
            switch (script) {
                case COMMON -> {}
                case HAN, HIRAGANA, KATAKANA -> words[script.ordinal()] += 1.0 / 2;
                case THAI -> words[script.ordinal()] += 1.0 / 5;
                default -> words[script.ordinal()] += script == before ? 0 : 1;
            }
            before = isMark(c) ? before : script;
        }
        return words;
    }

    /** Vowels and tones above and below letters, in the middle of a word. */
    private static boolean isMark(int c) {
        return c >= 128
                && (Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    private static Language ofLatin(String[] words) {
        int[] found = new int[Language.values().length];
        Map<Language, Set<String>> different = new EnumMap<>(Language.class);
        for (String word : words) {
            Language language = BY_WORD.get(word);
            if (language != null) {
                found[language.ordinal()]++;
                different.computeIfAbsent(language, none -> new HashSet<>()).add(word);
            }
        }
        int[] ranked = Arrays.stream(found).sorted().toArray();
        int most = ranked[ranked.length - 1];
        int next = ranked[ranked.length - 2];
        List<Language> first = Arrays.stream(Language.values())
                .filter(language -> found[language.ordinal()] == most)
                .toList();
        boolean isClear = most > LEAD * next
                && most >= LEAST_COMMON * words.length
                && different.get(first.get(0)).size() >= LEAST_DIFFERENT;
        return isClear ? first.get(0) : Language.UNKNOWN;
    }
}
