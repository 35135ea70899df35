package stillwatch.evidence.content;

/**
 * Finds where a row ends that begins with the first byte it is given: a JSON object with its closing brace, a CSV record with
 * the line break that is not inside quotes. Fed byte by byte, so a row of any length is read once.
 */
final class RowEnd {
    private final boolean json;
    private boolean quoted;
    private boolean escaped;
    private int depth;

    RowEnd(boolean json) {
        this.json = json;
    }

    /** What the byte is to the row. */
    enum Part {
        INSIDE,
        /** The row's last byte. */
        LAST,
        /** The line break after the row. */
        AFTER
    }

    Part next(int value) {
        return json ? nextOfJson(value) : nextOfCsv(value);
    }

    private Part nextOfCsv(int value) {
        if (value == '"') {
            // A doubled quote switches twice and so changes nothing.
            quoted = !quoted;
        }
        return !quoted && (value == '\n' || value == '\r') ? Part.AFTER : Part.INSIDE;
    }

    private Part nextOfJson(int value) {
        if (quoted) {
            if (escaped) {
                escaped = false;
            } else if (value == '\\') {
                escaped = true;
            } else if (value == '"') {
                quoted = false;
            }
            return Part.INSIDE;
        }
        switch (value) {
            case '"' -> quoted = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {}
        }
        return depth == 0 && (value == '}' || value == ']') ? Part.LAST : Part.INSIDE;
    }
}
