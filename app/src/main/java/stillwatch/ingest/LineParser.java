package stillwatch.ingest;

import java.io.IOException;
import java.util.Arrays;

/** Splits bytes into lines that end with LF or CR LF; a byte order mark at the beginning is passed over. */
final class LineParser {
    private final ByteWindow window;
    private int start;
    private int length;
    private int consumed;
    private long line;
    private int seen;
    private boolean hasByteOrderMark;
    private boolean hasCarriageReturns;

    LineParser(ByteWindow window) {
        this.window = window;
    }

    /** @return false at the file's end */
    boolean next() throws IOException {
        start += consumed;
        consumed = 0;
        if (line == 0
                && has(2)
                && (window.buffer[start] & 0xff) == 0xef
                && (window.buffer[start + 1] & 0xff) == 0xbb
                && (window.buffer[start + 2] & 0xff) == 0xbf) {
            start += 3;
            hasByteOrderMark = true;
        }
        if (!has(0)) {
            return false;
        }
        line++;
        seen = 0;
        int at = 0;
        do {
            byte[] buffer = window.buffer;
            int end = window.end;
            int index = start + at;
            while (index < end && buffer[index] != '\n') {
                seen |= buffer[index++];
            }
            at = index - start;
        } while (start + at >= window.end && has(at));
        consumed = start + at < window.end ? at + 1 : at;
        length = at;
        if (at > 0 && window.buffer[start + at - 1] == '\r') {
            length = at - 1;
            hasCarriageReturns = true;
        }
        return true;
    }

    private boolean has(int at) throws IOException {
        while (start + at >= window.end) {
            boolean more = window.more(start);
            start = 0;
            if (!more) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line holds nothing but white space. */
    boolean isBlank() {
        for (int i = start; i < start + length; i++) {
            if (window.buffer[i] != ' ' && window.buffer[i] != '\t' && window.buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    boolean isUtf8() {
        return seen >= 0 || Utf8.isValid(window.buffer, start, start + length);
    }

    /** Whether the file begins with a byte order mark, which is passed over. */
    boolean hasByteOrderMark() {
        return hasByteOrderMark;
    }

    /** Whether a line so far ended with CR LF. */
    boolean hasCarriageReturns() {
        return hasCarriageReturns;
    }

    /** The number of the line, from 1. */
    long line() {
        return line;
    }

    /** The file offset of the line's first byte. */
    long byteOffset() {
        return window.offsetOf(start);
    }

    byte[] bytes() {
        return window.buffer;
    }

    int from() {
        return start;
    }

    int length() {
        return length;
    }

    /** The line's length with its line end. */
    int consumed() {
        return consumed;
    }

    /** The line's bytes as they are in the file, without the line end. */
    byte[] raw() {
        return Arrays.copyOfRange(window.buffer, start, start + length);
    }
}
