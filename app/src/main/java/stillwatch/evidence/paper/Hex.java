package stillwatch.evidence.paper;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text as the hexadecimal digits that PDF takes. */
final class Hex {
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private Hex() {}

    static String utf16(String text) {
        return UPPER.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** A text string with its byte order mark, in angle brackets. */
    static String textString(String text) {
        return "<FEFF" + utf16(text) + ">";
    }

    static String code(int code) {
        return UPPER.toHexDigits((short) code);
    }
}
