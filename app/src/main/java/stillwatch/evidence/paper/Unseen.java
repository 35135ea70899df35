package stillwatch.evidence.paper;

import java.util.Locale;

/** Characters that a reader would not see, or that no font here draws: they are printed as their number, such as U+202E. */
final class Unseen {
    private Unseen() {}

    /** Control and format characters, unpaired surrogates, private and unassigned code points, odd line ends, selectors. */
    static boolean is(int codePoint) {
        if (isSelector(codePoint)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Variation selectors: behind a picture they choose its looks, anywhere else they can carry hidden data. */
    static boolean isSelector(int codePoint) {
        return codePoint >= 0xfe00 && codePoint <= 0xfe0f || codePoint >= 0xe0100 && codePoint <= 0xe01ef;
    }

    static String escape(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
