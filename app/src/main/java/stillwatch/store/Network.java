package stillwatch.store;

/** The neighbourhood of an address: the /24 of an IPv4 address, the /48 of an IPv6 address. */
public final class Network {
    private Network() {}

    /** @return such as {@code 203.0.113.0/24} or {@code 2001:db8:1::/48}; {@code null} where the text is no whole address */
    public static String of(String ip) {
        if (ip == null) {
            return null;
        }
        int lastColon = ip.lastIndexOf(':');
        if (lastColon < 0) {
            return ofIpv4(ip);
        }
        String tail = ip.substring(lastColon + 1);
        if (tail.indexOf('.') >= 0) {
            // An IPv4 address written as IPv6 (::ffff:203.0.113.7) belongs to its IPv4 neighbourhood.
            return ofIpv4(tail);
        }
        return ofIpv6(ip.indexOf('%') < 0 ? ip : ip.substring(0, ip.indexOf('%')));
    }

    private static String ofIpv4(String ip) {
        String[] parts = ip.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        for (String part : parts) {
            int value = number(part, 10, 3);
            if (value < 0 || value > 255) {
                return null;
            }
        }
        return Integer.parseInt(parts[0]) + "." + Integer.parseInt(parts[1]) + "." + Integer.parseInt(parts[2])
                + ".0/24";
    }

    private static String ofIpv6(String ip) {
        int gap = ip.indexOf("::");
        if (gap >= 0 && ip.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        int[] head = groups(gap < 0 ? ip : ip.substring(0, gap));
        int[] tail = gap < 0 ? new int[0] : groups(ip.substring(gap + 2));
        if (head == null || tail == null || (gap < 0 ? head.length != 8 : head.length + tail.length > 7)) {
            return null;
        }
        StringBuilder network = new StringBuilder();
        int firstOfTail = 8 - tail.length;
        for (int i = 0; i < 3; i++) {
            int group = i < head.length ? head[i] : i >= firstOfTail ? tail[i - firstOfTail] : 0;
            network.append(Integer.toHexString(group)).append(':');
        }
        return network.append(":/48").toString();
    }

    /** The 16-bit groups of a part without a gap; {@code null} where one is none. */
    private static int[] groups(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        int[] groups = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            groups[i] = number(parts[i], 16, 4);
            if (groups[i] < 0) {
                return null;
            }
        }
        return groups;
    }

    private static int number(String digits, int radix, int maxLength) {
        if (digits.isEmpty() || digits.length() > maxLength) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
