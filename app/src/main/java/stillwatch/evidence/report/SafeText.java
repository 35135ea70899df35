package stillwatch.evidence.report;

import java.util.regex.Pattern;

/** Text from the data, made harmless for what will open it. What cannot be seen is written as a visible escape. */
public final class SafeText {
    /** Blanks before the sign are skipped by some programs; East Asian editions take the wide signs as well. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\t\\r\\n].*|[\\s\\u00a0]*[=+@\\-\uff1d\uff0b\uff0d\uff20].*");

    private static final Pattern PLAIN = Pattern.compile("[^\",;']*");

    private SafeText() {}

    /** Control, format (such as right-to-left override) and unpaired surrogate characters as {@code \}{@code u202e}. */
    public static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isUnseen(point)) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** {@link #visible} with markup characters escaped, for element content and quoted attributes alike. */
    public static String html(String text) {
        return visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A CSV field. A spreadsheet would run a text that begins with {@code = + - @}, a tab or a carriage return as a formula:
     * such a text gets an apostrophe in front. The sign must be looked for before control characters become visible.
     */
    static String csv(String text) {
        if (isPlainWord(text)) {
            return text;
        }
        String field = (FORMULA.matcher(text).matches() ? "'" : "") + visible(text);
        return PLAIN.matcher(field).matches() ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    /** Most fields of long tables: nothing in them needs a second look. */
    private static boolean isPlainWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c == '.'
                    || c == '_'
                    || c == ':'
                    || c == '-' && i > 0;
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
