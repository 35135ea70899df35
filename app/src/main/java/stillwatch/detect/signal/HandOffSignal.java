package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Chance;

/**
 * Hand-off: after one account is refused (401, 403 or 429), another goes on with the same template within 60 seconds.
 *
 * <p>Figure: refusals that another member follows up on the same own template within 60 s, against the mean over the same
 * refusals shifted by ±10, ±20 … ±40 minutes, so that a busy group hands nothing off by being busy. Strength: −log10 of the
 * Poisson tail, full at 4. Fail-over on server errors (5xx) is normal and does not count. At least {@value #LEAST_REFUSALS}
 * refusals. Cost: O(exchanges of the group · log).
 *
 * <p>Known false alarms: a gateway that balances over its customers' own keys.
 */
final class HandOffSignal implements Signal {
    static final int LEAST_REFUSALS = 5;
    private static final int WITHIN_SECONDS = 60;
    private static final int[] SHIFT_SECONDS = {-2400, -1800, -1200, -600, 600, 1200, 1800, 2400};
    private static final double FULL = 4;

    @Override
    public String name() {
        return "hand_off";
    }

    @Override
    public Side side() {
        return Side.DECEPTION;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    /** One exchange on an own template. */
    private record Event(int second, int account, int row) {}

    @Override
    public Optional<Measurement> measure(Group group) {
        Map<Integer, List<Event>> byTemplate = new HashMap<>();
        List<Event> refusals = new ArrayList<>();
        group.forEachRow(row -> {
            if (SharedTemplatesSignal.isOwn(group, row)) {
                Event event =
                        new Event(group.traffic().second(row), group.traffic().accountOf(row), row);
                int template = group.population().templates().ofRow(group.traffic(), row);
                byTemplate.computeIfAbsent(template, t -> new ArrayList<>()).add(event);
                if (isRefused(group.traffic().status(row))) {
                    refusals.add(event);
                }
            }
        });
        if (refusals.size() < LEAST_REFUSALS) {
            return Optional.empty();
        }
        Map<Integer, Event[]> sorted = new HashMap<>();
        byTemplate.forEach((template, events) -> sorted.put(
                template,
                events.stream()
                        .sorted((x, y) -> Integer.compare(x.second, y.second))
                        .toArray(Event[]::new)));
        int observed = 0;
        double shifted = 0;
        List<Long> sample = new ArrayList<>();
        for (Event refusal : refusals) {
            Event[] events = sorted.get(group.population().templates().ofRow(group.traffic(), refusal.row));
            int follower = follower(events, refusal, 0);
            if (follower >= 0) {
                observed++;
                if (sample.size() + 2 <= Measurement.SAMPLE) {
                    sample.add(group.traffic().exchangeKey(refusal.row));
                    sample.add(group.traffic().exchangeKey(events[follower].row));
                }
            }
            for (int shift : SHIFT_SECONDS) {
                shifted += follower(events, refusal, shift) >= 0 ? 1 : 0;
            }
        }
        double expected = Math.max(shifted, 1) / SHIFT_SECONDS.length;
        double surprise = -Chance.lnPoissonTail(observed, expected) / Math.log(10);
        String text =
                observed + " of " + refusals.size() + " refused requests were taken over by another account with the"
                        + " same template within " + WITHIN_SECONDS + " seconds; at other moments of the same hour "
                        + Measurement.number(expected) + " would have been.";
        return observed <= expected
                ? Optional.empty()
                : Measurement.of(surprise / FULL, text, observed, expected, sample, List.of());
    }

    private static boolean isRefused(int status) {
        return status == 401 || status == 403 || status == 429;
    }

    /** The first event of another account in the 60 s after the refusal's shifted time, or −1. */
    private static int follower(Event[] events, Event refusal, int shift) {
        int from = refusal.second + shift;
        int at = Arrays.binarySearch(events, new Event(from, 0, 0), (x, y) -> x.second <= y.second ? -1 : 1);
        for (int i = -at - 1; i < events.length && events[i].second <= from + WITHIN_SECONDS; i++) {
            if (events[i].account != refusal.account) {
                return i;
            }
        }
        return -1;
    }
}
