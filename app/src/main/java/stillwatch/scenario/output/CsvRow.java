package stillwatch.scenario.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes CSV fields straight into bytes. Tens of millions of rows pass here, so nothing is allocated per field. */
final class CsvRow {
    private static final int ROOM_FOR_A_ROW = 64 * 1024;
    private final OutputStream out;
    private final byte[] buffer = new byte[4 * ROOM_FOR_A_ROW];
    private int used;
    private boolean first = true;
    private long day = Long.MIN_VALUE;
    private String dayText = "";

    CsvRow(OutputStream out) {
        this.out = out;
    }

    void header(String... names) throws IOException {
        for (String name : names) {
            text(name);
        }
        end();
    }

    /** A field; null and empty are the same. Quoted where RFC 4180 asks for it. */
    void text(String value) {
        separate();
        if (value == null || value.isEmpty()) {
            return;
        }
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 126 || c == ',' || c == '"' || c < ' ') {
                plain = false;
                break;
            }
        }
        if (plain) {
            ascii(value);
        } else {
            byte[] bytes = ('"' + value.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        }
    }

    /** A field that this program formed itself: ASCII without commas and quotes, so it is copied unseen. */
    void plain(String value) {
        separate();
        if (value != null) {
            ascii(value);
        }
    }

    void number(long value) {
        separate();
        digits(value);
    }

    /** A count whose zero is left out, as exports do with columns that rarely apply. */
    void numberUnlessZero(long value) {
        separate();
        if (value != 0) {
            digits(value);
        }
    }

    /** A prefix and the low {@code nibbles} hexadecimal digits of a fingerprint. */
    void hex(String prefix, long value, int nibbles) {
        separate();
        ascii(prefix);
        for (int shift = (nibbles - 1) * 4; shift >= 0; shift -= 4) {
            buffer[used++] = (byte) "0123456789abcdef".charAt((int) (value >>> shift) & 15);
        }
    }

    /** RFC 3339 in UTC with milliseconds. */
    void time(long atMillis) {
        separate();
        long newDay = Math.floorDiv(atMillis, 86_400_000L);
        if (newDay != day) {
            day = newDay;
            dayText = LocalDate.ofEpochDay(newDay).toString();
        }
        ascii(dayText);
        int rest = (int) (atMillis - newDay * 86_400_000L);
        buffer[used++] = 'T';
        two(rest / 3_600_000);
        buffer[used++] = ':';
        two(rest / 60_000 % 60);
        buffer[used++] = ':';
        two(rest / 1000 % 60);
        buffer[used++] = '.';
        buffer[used++] = (byte) ('0' + rest % 1000 / 100);
        two(rest % 100);
        buffer[used++] = 'Z';
    }

    void end() throws IOException {
        buffer[used++] = '\r';
        buffer[used++] = '\n';
        first = true;
        if (used > buffer.length - ROOM_FOR_A_ROW) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private void separate() {
        if (!first) {
            buffer[used++] = ',';
        }
        first = false;
    }

    /** The old copying method is the only one that neither allocates nor looks at every character. */
    @SuppressWarnings("deprecation")
    private void ascii(String value) {
        value.getBytes(0, value.length(), buffer, used);
        used += value.length();
    }

    private void two(int value) {
        buffer[used++] = (byte) ('0' + value / 10);
        buffer[used++] = (byte) ('0' + value % 10);
    }

    private void digits(long value) {
        if (value < 10) {
            buffer[used++] = (byte) ('0' + value);
            return;
        }
        int length = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            length++;
        }
        long rest = value;
        for (int i = used + length - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += length;
    }
}
