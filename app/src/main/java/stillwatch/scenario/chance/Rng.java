package stillwatch.scenario.chance;

/**
 * A splittable random generator (SplitMix64). Written here because the library's generators promise their algorithm only
 * in part, and because floating-point functions must be {@link StrictMath}'s: a practice case carries its seed, and the
 * same seed has to give the same bytes on another machine and another Java.
 */
public final class Rng {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    public Rng(long seed) {
        this.state = seed;
    }

    /** A generator of its own for a named part, so that adding a part leaves the other parts as they were. */
    public Rng fork(String name) {
        return new Rng(mix(state ^ Fingerprint.of(name)));
    }

    /** A generator of its own for the {@code index}-th of many; this generator's state does not change. */
    public Rng fork(long index) {
        return new Rng(mix(state + mix(index + 1)));
    }

    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** @return 0 (inclusive) to {@code bound} (exclusive) */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** @return {@code low} to {@code high}, both inclusive */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** @return 0 (inclusive) to {@code bound} (exclusive), for spans that do not fit an int */
    public long below(long bound) {
        return bound <= 0 ? 0 : (nextLong() >>> 1) % bound;
    }

    /** @return 0 (inclusive) to 1 (exclusive) */
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    public <T> T pick(java.util.List<T> items) {
        return items.get(below(items.size()));
    }

    public double gaussian() {
        return Normal.quantile(uniform());
    }

    /** Heavy-tailed amounts: half of the draws lie below {@code median}. */
    public double lognormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** Waiting times without memory, with the given mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** How many independent events fall into a span that expects {@code mean} of them. */
    public int poisson(double mean) {
        if (mean > 40) {
            return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** 1, 2, 3, … with the given mean: how long a session goes on when each turn may be its last. */
    public int geometric(double mean) {
        int count = 1;
        double goOn = 1 - 1 / Math.max(1, mean);
        while (count < 200 && uniform() < goOn) {
            count++;
        }
        return count;
    }

    /** SplitMix64's finisher: a bijection, so that distinct numbers stay distinct. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
