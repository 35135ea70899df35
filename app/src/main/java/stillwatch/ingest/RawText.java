package stillwatch.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bytes that may be anything, made safe to look at: what cannot be seen, would end a line, change the direction of text or
 * command a terminal is written as a visible escape. For reading; the bytes themselves are exported as they are.
 */
public final class RawText {
    private static final int PER_LINE = 16;

    private RawText() {}

    /** Text on one line: {@code \n}, {@code \t}, {@code \}{@code u202e}; a byte that is no UTF-8 as {@code \xff}. */
    public static String visible(byte[] raw) {
        StringBuilder text = new StringBuilder(raw.length + 16);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(raw);
        CharBuffer out = CharBuffer.allocate(raw.length + 1);
        while (in.hasRemaining()) {
            CoderResult result = decoder.decode(in, out, true);
            append(text, out.flip());
            out.clear();
            decoder.reset();
            if (result.isError()) {
                for (int i = 0; i < result.length(); i++) {
                    text.append(String.format(Locale.ROOT, "\\x%02x", in.get() & 0xff));
                }
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, CharBuffer decoded) {
        decoded.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (isUnseen(point)) {
                        text.append(String.format(Locale.ROOT, point < 0x80 ? "\\x%02x" : "\\u%04x", point));
                    } else {
                        text.appendCodePoint(point);
                    }
                }
            }
        });
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    /**
     * Sixteen bytes a line: the offset, the bytes in hexadecimal, and the ASCII characters among them.
     *
     * @param firstOffset the offset of the first byte in its file
     */
    public static List<String> hex(byte[] raw, long firstOffset) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < raw.length; from += PER_LINE) {
            StringBuilder bytes = new StringBuilder();
            StringBuilder characters = new StringBuilder();
            for (int i = from; i < from + PER_LINE; i++) {
                bytes.append(i < raw.length ? String.format(Locale.ROOT, "%02x ", raw[i] & 0xff) : "   ");
                if (i < raw.length) {
                    characters.append(raw[i] >= ' ' && raw[i] < 0x7f ? (char) raw[i] : '.');
                }
            }
            lines.add(String.format(Locale.ROOT, "%08x  %s %s", firstOffset + from, bytes, characters));
        }
        return lines;
    }
}
