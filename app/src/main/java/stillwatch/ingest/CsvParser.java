package stillwatch.ingest;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Splits bytes into the records of a CSV (RFC 4180), without making an object per field. Lines end with LF or CR LF; a quote
 * inside an unquoted field is an ordinary character.
 *
 * <p>Where quoting is broken, only the line on which the record began is lost, not what follows: the next record begins on
 * the next line. A quote that is never closed would otherwise swallow the rest of the file.
 */
final class CsvParser {
    /** What {@link #next} found. */
    enum Found {
        RECORD,
        BLANK_LINE,
        /** A line whose quoting is broken; {@link #problem} says how. */
        BROKEN_LINE,
        END
    }

    /** A quoted field that is not closed within this many bytes was opened by mistake. */
    private static final int QUOTED_LIMIT = 48 << 20;

    private static final int BROKEN = -1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long EACH_BYTE = 0x0101010101010101L;

    private final ByteWindow window;
    private final byte delimiter;

    /** In each byte one more than the largest of line feed, quote and delimiter. */
    private final long aboveMarks;

    /** Where the current record begins in the window. All other positions are relative to it, for the window slides. */
    private int start;

    private int length;
    private int consumed;
    private long line = 1;
    private int lines;
    private boolean hasHighBytes;
    private boolean hasByteOrderMark;
    private boolean hasCarriageReturns;
    private String problem;
    private int fields;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] hasEscapes = new boolean[64];

    CsvParser(ByteWindow window, char delimiter) {
        this.window = window;
        this.delimiter = (byte) delimiter;
        aboveMarks = (Math.max(delimiter, '"') + 1) * EACH_BYTE;
    }

    /** Finds the next record or blank line. */
    Found next() throws IOException {
        begin();
        if (!has(0)) {
            return Found.END;
        }
        lines = 1;
        if (isPlainRecord()) {
            return fields == 1 && length == 0 ? Found.BLANK_LINE : Found.RECORD;
        }
        int at = 0;
        while (true) {
            at = has(at) && window.buffer[start + at] == '"' ? quoted(at) : unquoted(at);
            if (at == BROKEN) {
                return brokenLine();
            }
            if (!has(at) || window.buffer[start + at] == '\n') {
                break;
            }
            at++;
        }
        endRecord(at);
        return fields == 1 && length == 0 ? Found.BLANK_LINE : Found.RECORD;
    }

    /**
     * Takes a record that has no quoted field and lies in the window whole, as nearly all do, eight bytes at a time.
     *
     * @return false where the record is none; nothing has changed then
     */
    private boolean isPlainRecord() {
        byte[] buffer = window.buffer;
        int field = start;
        long seen = 0;
        for (int at = start; at <= window.end - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONG.get(buffer, at);
            seen |= word;
            // The uppermost bit of each byte that may be a mark; some others among them are told apart below.
            long marks = word - aboveMarks & ~word & HIGH_BITS;
            for (; marks != 0; marks &= marks - 1) {
                int index = at + (Long.numberOfTrailingZeros(marks) >>> 3);
                byte mark = buffer[index];
                if (mark == delimiter) {
                    addField(field - start, index - start, false);
                    field = index + 1;
                } else if (mark == '\n') {
                    endRecord(index - start);
                    addField(field - start, Math.max(field - start, length), false);
                    hasHighBytes = (seen & HIGH_BITS) != 0;
                    return true;
                } else if (mark == '"' && index == field) {
                    fields = 0;
                    return false;
                }
            }
        }
        fields = 0;
        return false;
    }

    private void begin() throws IOException {
        boolean isFirst = line == 1 && lines == 0;
        line += lines;
        start += consumed;
        consumed = 0;
        lines = 0;
        fields = 0;
        problem = null;
        hasHighBytes = false;
        if (isFirst && has(2) && isBom(window.buffer, start)) {
            start += 3;
            hasByteOrderMark = true;
        }
    }

    private static boolean isBom(byte[] b, int at) {
        return (b[at] & 0xff) == 0xef && (b[at + 1] & 0xff) == 0xbb && (b[at + 2] & 0xff) == 0xbf;
    }

    /** @param at where the record's last line ends: a line feed, or the file's end */
    private void endRecord(int at) {
        boolean hasFeed = start + at < window.end;
        consumed = hasFeed ? at + 1 : at;
        length = at;
        if (at > 0 && window.buffer[start + at - 1] == '\r') {
            length = at - 1;
            hasCarriageReturns = true;
        }
    }

    /** Whether the record goes on at least to {@code at}; reads on where needed. */
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

    /** @return where the field's terminator stands */
    private int unquoted(int first) throws IOException {
        int at = first;
        int seen = 0;
        do {
            byte[] buffer = window.buffer;
            int end = window.end;
            int index = start + at;
            while (index < end && buffer[index] != delimiter && buffer[index] != '\n') {
                seen |= buffer[index++];
            }
            at = index - start;
        } while (start + at >= window.end && has(at));
        hasHighBytes |= seen < 0;
        boolean endsLine = start + at >= window.end || window.buffer[start + at] == '\n';
        boolean beforeFeed = endsLine && at > first && window.buffer[start + at - 1] == '\r';
        addField(first, beforeFeed ? at - 1 : at, false);
        return at;
    }

    /** @return where the field's terminator stands, or {@link #BROKEN} */
    private int quoted(int openingQuote) throws IOException {
        int at = openingQuote + 1;
        boolean doubled = false;
        int seen = 0;
        while (true) {
            if (!has(at) || at - openingQuote > QUOTED_LIMIT) {
                return broken("a quote is opened and never closed");
            }
            byte c = window.buffer[start + at];
            if (c != '"') {
                seen |= c;
                lines += c == '\n' ? 1 : 0;
                at++;
            } else if (has(at + 1) && window.buffer[start + at + 1] == '"') {
                doubled = true;
                at += 2;
            } else {
                break;
            }
        }
        hasHighBytes |= seen < 0;
        addField(openingQuote + 1, at, doubled);
        int after = at + 1;
        if (has(after)
                && window.buffer[start + after] == '\r'
                && (!has(after + 1) || window.buffer[start + after + 1] == '\n')) {
            after++;
        }
        if (has(after) && window.buffer[start + after] != delimiter && window.buffer[start + after] != '\n') {
            return broken("text after a closing quote");
        }
        return after;
    }

    private int broken(String how) {
        problem = how;
        return BROKEN;
    }

    private Found brokenLine() throws IOException {
        lines = 1;
        int at = 0;
        while (has(at) && window.buffer[start + at] != '\n') {
            at++;
        }
        endRecord(at);
        return Found.BROKEN_LINE;
    }

    private void addField(int first, int end, boolean doubledQuotes) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, fields * 2);
            to = Arrays.copyOf(to, fields * 2);
            hasEscapes = Arrays.copyOf(hasEscapes, fields * 2);
        }
        from[fields] = first;
        to[fields] = end;
        hasEscapes[fields] = doubledQuotes;
        fields++;
    }

    /** Whether the file begins with a byte order mark, which is passed over. */
    boolean hasByteOrderMark() {
        return hasByteOrderMark;
    }

    /** Whether a line so far ended with CR LF. */
    boolean hasCarriageReturns() {
        return hasCarriageReturns;
    }

    /** The line on which the record begins, from 1. */
    long line() {
        return line;
    }

    /** How many lines the record spans. */
    int lines() {
        return lines;
    }

    /** The file offset of the record's first byte. */
    long byteOffset() {
        return window.offsetOf(start);
    }

    String problem() {
        return problem;
    }

    /** The record's bytes as they are in the file, without the line end. */
    byte[] raw() {
        return Arrays.copyOfRange(window.buffer, start, start + length);
    }

    boolean isUtf8() {
        return !hasHighBytes || Utf8.isValid(window.buffer, start, start + length);
    }

    int fields() {
        return fields;
    }

    boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    /** Whether the field's bytes stand in {@link #bytes} as they are. */
    boolean isPlain(int field) {
        return !hasEscapes[field];
    }

    /** What {@link #first} and {@link #end} are positions in, until the next record. */
    byte[] bytes() {
        return window.buffer;
    }

    int first(int field) {
        return start + from[field];
    }

    int end(int field) {
        return start + to[field];
    }

    /** Where the record begins in {@link #bytes}. */
    int recordFirst() {
        return start;
    }

    int recordEnd() {
        return start + length;
    }

    /** Takes a field's bytes. */
    interface FieldVisitor {
        void visit(byte[] bytes, int from, int to);
    }

    /** Shows a field's bytes to the visitor, quotes resolved. They are valid during the call only. */
    void visit(int field, FieldVisitor visitor) {
        if (!hasEscapes[field]) {
            visitor.visit(window.buffer, start + from[field], start + to[field]);
            return;
        }
        byte[] plain = new byte[to[field] - from[field]];
        int size = 0;
        for (int at = start + from[field]; at < start + to[field]; at++) {
            plain[size++] = window.buffer[at];
            if (window.buffer[at] == '"') {
                at++;
            }
        }
        visitor.visit(plain, 0, size);
    }

    String text(int field) {
        String[] text = new String[1];
        visit(
                field,
                (bytes, first, end) ->
                        text[0] = new String(bytes, first, end - first, java.nio.charset.StandardCharsets.UTF_8));
        return text[0];
    }
}
