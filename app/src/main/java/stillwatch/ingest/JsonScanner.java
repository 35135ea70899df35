package stillwatch.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Moves over JSON values in a window of bytes, whatever line breaks are in and between them. What lies from {@link #pin} on
 * stays in the window, so that after an error one can go back and look for the next value that is sound.
 */
final class JsonScanner {
    /** Deeper values are damage, not data; the JSON parser refuses them too. */
    private static final int MOST_DEPTH = 1_000;

    private enum Expected {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        NEXT_OR_END
    }

    private final ByteWindow window;
    private final boolean[] isObject = new boolean[MOST_DEPTH];

    /** The index of the first byte that is still wanted. */
    private int pin;

    private int at;

    /** The number of the line on which {@code pin} lies. */
    private long line = 1;

    private int farthest = ByteWindow.LIMIT;

    JsonScanner(ByteWindow window) {
        this.window = window;
    }

    /** Whether the byte only separates values, or is the mark that some write before each record. */
    static boolean isBetween(int value) {
        return value == ' ' || value == '\t' || value == '\n' || value == '\r' || value == 0x1e;
    }

    /** Whether there is a byte to look at; the bytes may move. */
    boolean has() throws IOException {
        while (at >= window.end) {
            if (window.end - pin >= ByteWindow.LIMIT) {
                return false;
            }
            int from = pin;
            boolean more = window.more(from);
            pin = 0;
            at -= from;
            if (!more) {
                return false;
            }
        }
        return true;
    }

    byte current() {
        return window.buffer[at];
    }

    void skip() {
        at++;
    }

    /** Lets go of everything before the current byte. */
    void release() {
        for (int i = pin; i < at; i++) {
            line += window.buffer[i] == '\n' ? 1 : 0;
        }
        pin = at;
    }

    /** The number of the line on which the value begins that was last released, from 1. */
    long line() {
        return line;
    }

    /** The file offset of the first byte that is still held. */
    long byteOffset() {
        return window.offsetOf(pin);
    }

    byte[] bytes() {
        return window.buffer;
    }

    int from() {
        return pin;
    }

    /** How many bytes lie between what is held and the current byte. */
    int length() {
        return at - pin;
    }

    /** Goes to a byte that is held. */
    void goTo(int distance) {
        at = pin + distance;
    }

    byte[] raw() {
        return Arrays.copyOfRange(window.buffer, pin, at);
    }

    /** The name of the first member of an object; {@code null} where the bytes do not begin such an object. */
    String firstName(int from, int length) {
        byte[] buffer = window.buffer;
        int to = from + length;
        int first = from + 1;
        while (first < to && isBetween(buffer[first])) {
            first++;
        }
        if (from >= to || buffer[from] != '{' || first >= to || buffer[first] != '"') {
            return null;
        }
        int end = ++first;
        while (end < to && buffer[end] != '"') {
            end++;
        }
        return new String(buffer, first, end - first, StandardCharsets.UTF_8);
    }

    /** A value that is not over after so many bytes is taken for damaged. */
    void limit(int bytes) {
        farthest = bytes;
    }

    /** Moves over one value. @return what is wrong with it, or {@code null} */
    String value() throws IOException {
        int first = length();
        int depth = 0;
        Expected expected = Expected.VALUE;
        do {
            if (!hasAfterSpace()) {
                return window.end - pin >= ByteWindow.LIMIT ? "the record is too long" : "the JSON ends in the middle";
            }
            if (length() - first > farthest) {
                return "the record is too long";
            }
            byte c = current();
            boolean isValue = expected == Expected.VALUE || expected == Expected.VALUE_OR_END;
            boolean fits;
            switch (c) {
                case '{', '[' -> {
                    fits = isValue && depth < MOST_DEPTH;
                    if (fits) {
                        isObject[depth++] = c == '{';
                        expected = c == '{' ? Expected.NAME_OR_END : Expected.VALUE_OR_END;
                        at++;
                    }
                }
                case '}', ']' -> {
                    fits = depth > 0
                            && isObject[depth - 1] == (c == '}')
                            && (expected == Expected.NEXT_OR_END
                                    || expected == (c == '}' ? Expected.NAME_OR_END : Expected.VALUE_OR_END));
                    depth--;
                    expected = Expected.NEXT_OR_END;
                    at++;
                }
                case ',' -> {
                    fits = expected == Expected.NEXT_OR_END;
                    expected = depth > 0 && isObject[depth - 1] ? Expected.NAME : Expected.VALUE;
                    at++;
                }
                case '"' -> {
                    fits = expected != Expected.NEXT_OR_END && text() && (isValue || colon());
                    expected = isValue ? Expected.NEXT_OR_END : Expected.VALUE;
                }
                default -> {
                    fits = isValue && literal();
                    expected = Expected.NEXT_OR_END;
                }
            }
            if (!fits) {
                return "the JSON does not parse";
            }
        } while (depth > 0);
        return null;
    }

    boolean hasAfterSpace() throws IOException {
        while (has()) {
            if (!isBetween(current())) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Moves over a text with its quotes. @return whether it is one; a line break inside is none */
    boolean text() throws IOException {
        at++;
        while (has()) {
            byte[] buffer = window.buffer;
            int end = window.end;
            int i = at;
            while (i < end) {
                byte c = buffer[i++];
                if (c == '"') {
                    at = i;
                    return true;
                }
                if (c == '\\') {
                    i++;
                } else if (c >= 0 && c < ' ') {
                    at = i - 1;
                    return false;
                }
            }
            at = i;
        }
        return false;
    }

    /** Moves over a colon and to the value behind it. */
    boolean colon() throws IOException {
        if (!hasAfterSpace() || current() != ':') {
            return false;
        }
        at++;
        return hasAfterSpace();
    }

    /** Numbers and words; whether they are right is for the parser to say. */
    private boolean literal() throws IOException {
        int first = length();
        while (has() && isLiteral(current())) {
            at++;
        }
        return length() > first;
    }

    private static boolean isLiteral(byte c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '-'
                || c == '+'
                || c == '.';
    }
}
