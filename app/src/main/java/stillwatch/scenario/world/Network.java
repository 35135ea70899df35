package stillwatch.scenario.world;

import stillwatch.scenario.chance.Rng;

/**
 * One operator's address space. Addresses lie in 240.0.0.0/4 and 2001:db8::/32 and system numbers in the private range,
 * which belong to nobody: a practice case must not accuse a real network.
 *
 * @param index which 2^18 addresses of the block are this operator's; 0 to 1023
 * @param type as the dataset says it: {@code residential}, {@code mobile}, {@code hosting}, …
 */
public record Network(int index, long asn, String type) {
    private static final long FIRST = 240L << 24;

    static Network of(int index, String type) {
        int slot = index & 1023;
        return new Network(slot, 4_200_000_000L + slot, type);
    }

    /** The address at a position of this operator's space, 0 to 262,143; other positions wrap around. */
    public String address(int position) {
        long address = FIRST + ((long) index << 18) + (position & 0x3FFFF);
        return new StringBuilder(15)
                .append(address >>> 24)
                .append('.')
                .append((address >>> 16) & 255)
                .append('.')
                .append((address >>> 8) & 255)
                .append('.')
                .append(address & 255)
                .toString();
    }

    /** An IPv6 address: a subscriber's /64 and a host part that privacy extensions change. */
    public String address6(int subscriber, Rng rng) {
        return "2001:db8:" + Integer.toHexString(index) + ":" + Integer.toHexString(subscriber & 0xFFFF) + ":"
                + Integer.toHexString(rng.below(65_535) + 1) + ":" + Integer.toHexString(rng.below(65_535) + 1) + ":"
                + Integer.toHexString(rng.below(65_535) + 1) + ":" + Integer.toHexString(rng.below(65_535) + 1);
    }
}
