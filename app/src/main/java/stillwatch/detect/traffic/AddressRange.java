package stillwatch.detect.traffic;

import java.util.Arrays;

/**
 * An address or a range of addresses in CIDR notation, as 16 bytes; IPv4 as the IPv6 addresses that stand for it. Nothing is
 * looked up: a text that is no literal address is none.
 */
final class AddressRange {
    private static final int BYTES = 16;
    private static final int IPV4_AT = 12;

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** {@code null} where the text is neither. */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] first = bytes(slash < 0 ? text : text.substring(0, slash));
        if (first == null || slash < 0) {
            return first == null ? null : new AddressRange(first, 8 * BYTES);
        }
        String length = text.substring(slash + 1);
        boolean isIpv4 = text.lastIndexOf(':', slash) < 0;
        int most = isIpv4 ? 32 : 128;
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > most) {
            return null;
        }
        return new AddressRange(first, Integer.parseInt(length) + (isIpv4 ? 8 * IPV4_AT : 0));
    }

    /** Whether it is one address only. */
    boolean isSingle() {
        return bits == 8 * BYTES;
    }

    /** Its 16 bytes, those of the range's beginning. */
    byte[] first() {
        return first.clone();
    }

    boolean contains(byte[] address) {
        int whole = bits / 8;
        if (!Arrays.equals(first, 0, whole, address, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || (first[whole] & 0xff) >> 8 - rest == (address[whole] & 0xff) >> 8 - rest;
    }

    /** The 16 bytes of an address; {@code null} where the text is none. */
    static byte[] bytes(String address) {
        int zone = address.indexOf('%');
        String text = zone < 0 ? address : address.substring(0, zone);
        byte[] bytes = new byte[BYTES];
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            bytes[IPV4_AT - 2] = (byte) 0xff;
            bytes[IPV4_AT - 1] = (byte) 0xff;
            return ipv4(text, bytes) ? bytes : null;
        }
        if (text.indexOf('.') > colon) {
            byte[] last = new byte[BYTES];
            if (!ipv4(text.substring(colon + 1), last)) {
                return null;
            }
            String groups = text.substring(0, colon + 1)
                    + Integer.toHexString((last[12] & 0xff) << 8 | last[13] & 0xff) + ":"
                    + Integer.toHexString((last[14] & 0xff) << 8 | last[15] & 0xff);
            return ipv6(groups, bytes) ? bytes : null;
        }
        return ipv6(text, bytes) ? bytes : null;
    }

    private static boolean ipv4(String text, byte[] into) {
        int part = 0;
        int value = 0;
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '.' : text.charAt(i);
            if (c >= '0' && c <= '9' && digits < 3) {
                value = 10 * value + c - '0';
                digits++;
            } else if (c == '.' && digits > 0 && value <= 255 && part < 4) {
                into[IPV4_AT + part++] = (byte) value;
                value = 0;
                digits = 0;
            } else {
                return false;
            }
        }
        return part == 4;
    }

    private static boolean ipv6(String text, byte[] into) {
        int gap = text.indexOf("::");
        String[] before = groups(gap < 0 ? text : text.substring(0, gap));
        String[] after = gap < 0 ? new String[0] : groups(text.substring(gap + 2));
        int given = before.length + after.length;
        if (gap < 0 ? given != 8 : given > 7) {
            return false;
        }
        return write(before, into, 0) && write(after, into, BYTES - 2 * after.length);
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static boolean write(String[] groups, byte[] into, int at) {
        for (int i = 0; i < groups.length; i++) {
            int value = 0;
            for (int digit = 0; digit < groups[i].length(); digit++) {
                int hex = Character.digit(groups[i].charAt(digit), 16);
                value = hex < 0 ? -1 : value < 0 ? value : 16 * value + hex;
            }
            if (groups[i].isEmpty() || groups[i].length() > 4 || value < 0) {
                return false;
            }
            into[at + 2 * i] = (byte) (value >> 8);
            into[at + 2 * i + 1] = (byte) value;
        }
        return true;
    }
}
