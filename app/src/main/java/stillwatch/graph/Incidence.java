package stillwatch.graph;

import java.util.Arrays;

/**
 * Which account holds which objects, in compact arrays, both ways round. Accounts and objects are numbered from 0. Building
 * sorts 8 bytes per added pair; the result takes 8 bytes per distinct pair.
 */
public final class Incidence {
    private static final int[] NOTHING = {};

    private final int[] accountStart;
    private final int[] objectOf;
    private final int[] objectStart;
    private final int[] holderOf;
    private final int[] alone;
    private final long holdings;

    private Incidence(int accounts, int objects, long[] pairs, int size, int[] alone) {
        this.alone = Arrays.copyOf(alone, accounts);
        this.holdings = size + Arrays.stream(alone).asLongStream().sum();
        accountStart = new int[accounts + 1];
        objectStart = new int[objects + 1];
        objectOf = new int[size];
        holderOf = new int[size];
        for (int i = 0; i < size; i++) {
            accountStart[(int) (pairs[i] >>> 32) + 1]++;
            objectStart[(int) pairs[i] + 1]++;
        }
        for (int a = 0; a < accounts; a++) {
            accountStart[a + 1] += accountStart[a];
        }
        for (int o = 0; o < objects; o++) {
            objectStart[o + 1] += objectStart[o];
        }
        int[] next = Arrays.copyOf(objectStart, objects);
        for (int i = 0; i < size; i++) {
            objectOf[i] = (int) pairs[i];
            holderOf[next[(int) pairs[i]]++] = (int) (pairs[i] >>> 32);
        }
    }

    /** Collects pairs in any order; a pair that is added twice counts once. */
    public static final class Builder {
        private long[] pairs = new long[1 << 12];
        private int size;
        private int compactAt = 1 << 22;
        private int[] alone = {};

        public Builder add(int account, int object) {
            if (size == pairs.length) {
                if (size >= compactAt) {
                    compact();
                    compactAt = Math.max(compactAt, 2 * size);
                }
                if (size > pairs.length / 2) {
                    pairs = Arrays.copyOf(pairs, 2 * pairs.length);
                }
            }
            pairs[size++] = (long) account << 32 | object;
            return this;
        }

        /** Says that an account also holds so many objects that nobody else holds; they have no numbers. */
        public Builder alone(int account, int objects) {
            if (account >= alone.length) {
                alone = Arrays.copyOf(alone, Math.max(account + 1, 2 * alone.length));
            }
            alone[account] = objects;
            return this;
        }

        private void compact() {
            Arrays.sort(pairs, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    pairs[kept++] = pairs[i];
                }
            }
            size = kept;
        }

        /** @param objects one more than the largest object that was added, or more */
        public Incidence build(int accounts, int objects) {
            compact();
            return new Incidence(accounts, objects, pairs, size, alone);
        }
    }

    public int accounts() {
        return accountStart.length - 1;
    }

    public int objects() {
        return objectStart.length - 1;
    }

    /** How many pairs of account and object there are. */
    public int size() {
        return objectOf.length;
    }

    /** All holdings: the pairs, and the objects that an account holds alone and that have no number. */
    public long holdings() {
        return holdings;
    }

    /** How many objects an account holds, those without a number included. */
    public int degree(int account) {
        return objectsOf(account) + alone[account];
    }

    /** How many objects with a number an account holds. */
    public int objectsOf(int account) {
        return accountStart[account + 1] - accountStart[account];
    }

    /** How many accounts hold an object. */
    public int holders(int object) {
        return objectStart[object + 1] - objectStart[object];
    }

    /** The {@code i}-th account that holds an object, in ascending order. */
    public int holder(int object, int i) {
        return holderOf[objectStart[object] + i];
    }

    /** The {@code i}-th object of an account, in ascending order. */
    public int object(int account, int i) {
        return objectOf[accountStart[account] + i];
    }

    /** Whether the two accounts hold any object in common. */
    public boolean sharesAny(int a, int b) {
        int i = accountStart[a];
        int j = accountStart[b];
        while (i < accountStart[a + 1] && j < accountStart[b + 1]) {
            int difference = Integer.compare(objectOf[i], objectOf[j]);
            if (difference == 0) {
                return true;
            }
            i += difference < 0 ? 1 : 0;
            j += difference > 0 ? 1 : 0;
        }
        return false;
    }

    /** The objects that both accounts hold, in ascending order. */
    public int[] shared(int a, int b) {
        int[] common = NOTHING;
        int count = 0;
        int i = accountStart[a];
        int j = accountStart[b];
        int endI = accountStart[a + 1];
        int endJ = accountStart[b + 1];
        while (i < endI && j < endJ) {
            int difference = Integer.compare(objectOf[i], objectOf[j]);
            if (difference == 0) {
                if (count == common.length) {
                    common = Arrays.copyOf(common, Math.max(4, 2 * count));
                }
                common[count++] = objectOf[i];
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return count == common.length ? common : Arrays.copyOf(common, count);
    }
}
