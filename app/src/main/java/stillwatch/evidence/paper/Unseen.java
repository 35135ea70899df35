package stillwatch.evidence.paper;

import java.util.Locale;

/** Characters that a reader would not see, or that no font here draws: they are printed as their number, such as U+202E. */
final class Unseen {
    private Unseen() {}

    /** Emoji and other pictures: the fonts here hold few, and those look like something else. */
    private static final int FIRST_PICTURE = 0x1f000;

    private static final int LAST_PICTURE = 0x1faff;

    /** Control and format characters, unpaired surrogates, private and unassigned code points, odd line ends, emoji. */
    static boolean is(int codePoint) {
        if (codePoint >= FIRST_PICTURE && codePoint <= LAST_PICTURE) {
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

    static String escape(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
