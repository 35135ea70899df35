package stillwatch.detect.traffic;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Which accounts carry which things, each pair once, in two flat arrays. */
final class Carriers {
    private final long[] things;
    /** Where each thing's accounts begin; one more than things. */
    private final int[] from;

    private final int[] accounts;

    private Carriers(long[] things, int[] from, int[] accounts) {
        this.things = things;
        this.from = from;
        this.accounts = accounts;
    }

    /**
     * @param count how many pairs there are, repeated ones included
     * @param thing of a pair
     * @param account of a pair
     */
    static Carriers of(int count, IntToLongFunction thing, IntUnaryOperator account) {
        long[] things = new long[count];
        for (int i = 0; i < count; i++) {
            things[i] = thing.applyAsLong(i);
        }
        Arrays.sort(things);
        things = distinct(things);
        long[] pairs = new long[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = (long) Arrays.binarySearch(things, thing.applyAsLong(i)) << 32 | account.applyAsInt(i);
        }
        Arrays.sort(pairs);
        pairs = distinct(pairs);
        int[] from = new int[things.length + 1];
        int[] accounts = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            from[(int) (pairs[i] >>> 32) + 1] = i + 1;
            accounts[i] = (int) pairs[i];
        }
        return new Carriers(things, from, accounts);
    }

    private static long[] distinct(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** The accounts that carry something, ascending; a view. */
    Set<Integer> of(long thing) {
        int at = Arrays.binarySearch(things, thing);
        return at < 0 ? Set.of() : new Accounts(from[at], from[at + 1]);
    }

    private final class Accounts extends AbstractSet<Integer> {
        private final int start;
        private final int end;

        Accounts(int start, int end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public int size() {
            return end - start;
        }

        @Override
        public boolean contains(Object account) {
            return account instanceof Integer number && Arrays.binarySearch(accounts, start, end, number) >= 0;
        }

        @Override
        public Iterator<Integer> iterator() {
            PrimitiveIterator.OfInt numbers =
                    Arrays.stream(accounts, start, end).iterator();
            return numbers;
        }
    }
}
