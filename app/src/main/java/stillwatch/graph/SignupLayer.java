package stillwatch.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.casework.LinkLayer.SharedValue;

/**
 * Accounts that were opened close together, the same way.
 *
 * <p>Null model: the share of all accounts that were opened at least as close to either of the two (so a day on which many
 * strangers signed up explains closeness), times, where both came with the same e-mail domain or programme, the share of
 * accounts that did. The two are combined by Fisher's method. Cost: O(log n) a pair.
 *
 * <p>Known false alarms: a hackathon, a class, an advertisement. Alone it never links.
 */
public final class SignupLayer implements Layer {
    /** Closer than that, order says nothing more: sign-up forms take about as long to fill in. */
    private static final long FINEST_MILLIS = Duration.ofMinutes(1).toMillis();

    private final long[] createdAtMillis;
    private final String[] origin;
    private final long[] sorted;
    private final int[] originOf;
    private final int[] accountsOf;

    /**
     * @param createdAtMillis one per account, {@link Long#MIN_VALUE} where not given
     * @param origin how the account came in (e-mail domain, programme), {@code null} where not given
     */
    public SignupLayer(long[] createdAtMillis, String[] origin) {
        this.createdAtMillis = createdAtMillis;
        this.origin = origin;
        this.sorted = Arrays.stream(createdAtMillis)
                .filter(at -> at != Long.MIN_VALUE)
                .sorted()
                .toArray();
        this.originOf = new int[origin.length];
        this.accountsOf = new int[origin.length];
        Map<String, Integer> numbers = new HashMap<>();
        for (int account = 0; account < origin.length; account++) {
            Integer number =
                    origin[account] == null ? null : numbers.computeIfAbsent(origin[account], o -> numbers.size());
            originOf[account] = number == null ? -1 : number;
            if (number != null) {
                accountsOf[number]++;
            }
        }
    }

    @Override
    public String name() {
        return "signup";
    }

    @Override
    public Kind kind() {
        return Kind.SIGNUP;
    }

    @Override
    public Comparison compare(int a, int b) {
        double together = shareAsClose(a, b);
        double sameOrigin = shareOfOrigin(a, b);
        double tail = Chance.lnFisher(Math.log(together) + Math.log(sameOrigin), 2);
        return tail > Math.log(0.5) ? Comparison.NOTHING : new Comparison(1, together * sameOrigin, tail);
    }

    private double shareAsClose(int a, int b) {
        long first = createdAtMillis[a];
        long second = createdAtMillis[b];
        if (first == Long.MIN_VALUE || second == Long.MIN_VALUE) {
            return 1;
        }
        long apart = Math.max(FINEST_MILLIS, Math.abs(first - second));
        int near = Math.max(countWithin(first, apart), countWithin(second, apart));
        return Math.min(1, (double) near / sorted.length);
    }

    private int countWithin(long at, long apart) {
        return firstAtLeast(at + apart + 1) - firstAtLeast(at - apart) - 1;
    }

    private int firstAtLeast(long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double shareOfOrigin(int a, int b) {
        return originOf[a] < 0 || originOf[a] != originOf[b] ? 1 : (double) accountsOf[originOf[a]] / origin.length;
    }

    @Override
    public List<SharedValue> shared(int a, int b, int limit) {
        List<SharedValue> values = new ArrayList<>();
        if (shareAsClose(a, b) < 1) {
            long apart = Math.abs(createdAtMillis[a] - createdAtMillis[b]);
            Instant first = Instant.ofEpochMilli(Math.min(createdAtMillis[a], createdAtMillis[b]));
            int near = countWithin(createdAtMillis[a], Math.max(FINEST_MILLIS, apart)) + 1;
            values.add(new SharedValue("opened " + first + ", " + apart / 60_000 + " minutes apart", near));
        }
        if (shareOfOrigin(a, b) < 1) {
            values.add(new SharedValue(origin[a], accountsOf[originOf[a]]));
        }
        return values.subList(0, Math.min(limit, values.size()));
    }

    /** Proposes nobody: closeness in time alone is not worth a comparison. */
    @Override
    public void propose(CandidatePairs pairs) {}
}
