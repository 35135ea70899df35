package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RawTextTest {
    private static String visible(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return RawText.visible(raw);
    }

    @Test
    void whatCannotBeSeenIsWrittenAsAnEscape() {
        assertEquals("a\\tb\\r\\n", visible('a', '\t', 'b', '\r', '\n'));
        assertEquals("\\x1b[31mred\\x00", visible(0x1b, '[', '3', '1', 'm', 'r', 'e', 'd', 0));
        assertEquals(
                "left\\u202eright\\u2028\\ufeff",
                RawText.visible("left\u202eright\u2028\ufeff".getBytes(StandardCharsets.UTF_8)));
        assertEquals("é 漢 😀", RawText.visible("é 漢 😀".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNoUtf8AreShownOneByOneAndTheTextBehindThemIsText() {
        assertEquals("caf\\xe9 au lait", visible('c', 'a', 'f', 0xe9, ' ', 'a', 'u', ' ', 'l', 'a', 'i', 't'));
        assertEquals("\\xff\\xfe", visible(0xff, 0xfe));
        assertEquals("cut \\xe6\\xbc", visible('c', 'u', 't', ' ', 0xe6, 0xbc));
        assertEquals("\\xc0\\x80", visible(0xc0, 0x80), "an overlong NUL is no character");
    }

    @Test
    void noBytesWhateverTheyAreReachAScreenAsControlCharacters() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            String text = RawText.visible(noise);
            assertFalse(text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xfffd), text);
        }
    }

    @Test
    void theHexadecimalViewCountsFromTheRowsPlaceInItsFile() {
        byte[] raw = "account-1,yesterday\u0000".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of(
                        "00000100  61 63 63 6f 75 6e 74 2d 31 2c 79 65 73 74 65 72  account-1,yester",
                        "00000110  64 61 79 00                                      day."),
                RawText.hex(raw, 256));
    }
}
