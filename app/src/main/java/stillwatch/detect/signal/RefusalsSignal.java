package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import stillwatch.detect.traffic.Group;
import stillwatch.store.CallDictionaryQuery.Outcome;

/**
 * Provider refusals for reasoning extraction. Context only: the provider's own classifier has many documented false alarms
 * [design: detection section 2, row 9]. Strength: excess over strangers. Cost: O(exchanges of the group).
 */
final class RefusalsSignal implements Signal {
    @Override
    public String name() {
        return "provider_refusals";
    }

    @Override
    public Side side() {
        return Side.CONTEXT;
    }

    @Override
    public double weight() {
        return 0;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double observed = share(group);
        double expected = group.amongStrangers(RefusalsSignal::share);
        String text = Measurement.percent(observed)
                + " of the exchanges were refused as an attempt to extract reasoning; of unrelated accounts' exchanges "
                + Measurement.percent(expected) + ". The provider's classifier errs often: context, not evidence.";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                group.sampleRows(Measurement.SAMPLE, isRefused(group)),
                List.of());
    }

    private static double share(Group group) {
        return group.shareOfRows(row -> true, isRefused(group));
    }

    private static IntPredicate isRefused(Group group) {
        return row -> {
            Outcome outcome = group.traffic().outcome(row);
            return outcome != null && "reasoning_extraction".equals(outcome.refusalCategory());
        };
    }
}
