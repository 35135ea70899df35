package stillwatch.scenario.chance;

/** 64-bit fingerprints of names and texts, the same on every machine (FNV-1a with a finisher). */
public final class Fingerprint {
    private Fingerprint() {}

    public static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return Rng.mix(hash);
    }

    public static long of(long a, long b) {
        return Rng.mix(a * 31 + Rng.mix(b));
    }
}
