package stillwatch.evidence.paper;

/** Emoji that several characters make together: a picture with a selector of its looks, pictures joined to one. */
final class Pictures {
    private static final int JOINER = 0x200d;
    private static final int TEXT_SELECTOR = 0xfe0e;
    private static final int PICTURE_SELECTOR = 0xfe0f;
    /** Signs and letters that have a look as emoji, besides all of the category of other symbols. */
    private static final String MORE = "#*0123456789\u203c\u2049\u2194\u3030\u303d";

    private Pictures() {}

    /** Whether the character at the place is one with emoji looks, and a selector of them follows. */
    static boolean hasSelector(String text, int at) {
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        return next < text.length()
                && (text.charAt(next) == TEXT_SELECTOR || text.charAt(next) == PICTURE_SELECTOR)
                && mayBePicture(point);
    }

    /** Whether the joiner at the place stands between two pictures, the first with its selector or skin tone. */
    static boolean areJoined(String text, int at) {
        int before = at > 0 && text.charAt(at - 1) == PICTURE_SELECTOR ? at - 1 : at;
        return before > 0
                && at + 1 < text.length()
                && isPicture(text.codePointBefore(before))
                && isPicture(text.codePointAt(at + 1));
    }

    /** A joiner, a selector, a skin tone, a mark: nothing by itself. */
    static boolean isAttached(int point) {
        int type = Character.getType(point);
        return point == JOINER
                || isSkinTone(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSkinTone(int point) {
        return point >= 0x1f3fb && point <= 0x1f3ff;
    }

    private static boolean mayBePicture(int point) {
        return isPicture(point) || MORE.indexOf(point) >= 0;
    }

    private static boolean isPicture(int point) {
        return Character.getType(point) == Character.OTHER_SYMBOL || isSkinTone(point);
    }
}
