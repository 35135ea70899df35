package stillwatch.store;

/** The neighbourhood of an address: the /24 of an IPv4 address, the /48 of an IPv6 address. */
public final class Network {
    private static final int IPV4_PARTS = 4;
    private static final int IPV6_GROUPS = 8;

    private Network() {}

    /** @return such as {@code 203.0.113.0/24} or {@code 2001:db8:1::/48}; {@code null} where the text is no whole address */
    public static String of(String ip) {
        if (ip == null) {
            return null;
        }
        int lastColon = ip.lastIndexOf(':');
        if (lastColon < 0 || ip.indexOf('.', lastColon) >= 0) {
            // An IPv4 address written as IPv6 (::ffff:203.0.113.7) belongs to its IPv4 neighbourhood.
            return ofIpv4(ip, lastColon + 1);
        }
        int zone = ip.indexOf('%');
        return ofIpv6(ip, zone < 0 ? ip.length() : zone);
    }

    private static String ofIpv4(String ip, int from) {
        int[] parts = new int[IPV4_PARTS];
        int count = 0;
        int digits = 0;
        for (int at = from; at <= ip.length(); at++) {
            char c = at < ip.length() ? ip.charAt(at) : '.';
            if (c == '.') {
                if (digits == 0 || parts[count] > 255 || ++count == IPV4_PARTS && at < ip.length()) {
                    return null;
                }
                digits = 0;
            } else if (c < '0' || c > '9' || ++digits > 3) {
                return null;
            } else {
                parts[count] = parts[count] * 10 + c - '0';
            }
        }
        return count == IPV4_PARTS ? parts[0] + "." + parts[1] + "." + parts[2] + ".0/24" : null;
    }

    private static String ofIpv6(String ip, int end) {
        int[] groups = new int[IPV6_GROUPS];
        int count = 0;
        int at = ip.startsWith("::") ? 2 : 0;
        int gap = at == 2 ? 0 : -1;
        while (at < end) {
            int first = at;
            int value = 0;
            for (; at < end && ip.charAt(at) != ':'; at++) {
                int digit = Character.digit(ip.charAt(at), 16);
                if (digit < 0 || at - first == 4) {
                    return null;
                }
                value = value << 4 | digit;
            }
            if (at == first || count == IPV6_GROUPS) {
                return null;
            }
            groups[count++] = value;
            if (at < end && ++at == end) {
                return null;
            }
            if (at < end && ip.charAt(at) == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = count;
                at++;
            }
        }
        boolean isWhole = gap < 0 ? count == IPV6_GROUPS : count < IPV6_GROUPS;
        return isWhole ? network(groups, count, gap < 0 ? count : gap) : null;
    }

    /** @param gap how many groups stand before the zeros that were left out */
    private static String network(int[] groups, int count, int gap) {
        StringBuilder network = new StringBuilder(20);
        for (int i = 0; i < 3; i++) {
            int behindGap = i - (IPV6_GROUPS - count);
            int group = i < gap ? groups[i] : behindGap >= gap ? groups[behindGap] : 0;
            network.append(Integer.toHexString(group)).append(':');
        }
        return network.append(":/48").toString();
    }
}
