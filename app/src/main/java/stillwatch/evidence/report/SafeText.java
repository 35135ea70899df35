package stillwatch.evidence.report;

/** Text from the data, made harmless for what will open it. What cannot be seen is written as a visible escape. */
public final class SafeText {
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
        boolean formula =
                !text.isEmpty() && "=+-@\t\r\n".indexOf(text.strip().isEmpty() ? text.charAt(0) : first(text)) >= 0;
        String field = (formula ? "'" : "") + visible(text);
        return field.matches("[^\",;']*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    /** The first character that a spreadsheet looks at: some skip white space before a formula. */
    private static char first(String text) {
        char first = text.charAt(0);
        return first == '\t' || first == '\r' || first == '\n'
                ? first
                : text.strip().charAt(0);
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
