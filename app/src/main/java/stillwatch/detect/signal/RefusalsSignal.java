package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.store.CallDictionaryQuery.Outcome;

/**
 * Provider refusals for reasoning extraction. Context only: the provider's own classifier has many documented false alarms
 * [design: detection section 2, row 9]. Figure: share of exchanges with {@code refusal_category = reasoning_extraction}. Strength: excess over
 * groups of strangers. Cost: one pass over the case, then O(members).
 *
 * <p>Known false alarms: documented by the dozen (prompts with "think step by step", agents that log their plans); therefore
 * weight 0.
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
    public Set<Input> needs() {
        return Set.of(Input.REFUSALS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        RowCounts refused = group.population()
                .once(
                        RefusalsSignal.class,
                        RowCounts.class,
                        population -> RowCounts.of(
                                population.traffic(), row -> true, row -> isExtraction(population.traffic(), row)));
        double observed = refused.share(group);
        double expected = group.amongStrangers(refused::share);
        String text = Measurement.percent(observed)
                + " of the exchanges were refused as an attempt to extract reasoning; of unrelated accounts' exchanges "
                + Measurement.percent(expected) + ". The provider's classifier errs often: context, not evidence.";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                observed > 0
                        ? group.sampleRows(Measurement.SAMPLE, row -> isExtraction(group.traffic(), row))
                        : List.of(),
                List.of());
    }

    private static boolean isExtraction(CaseTraffic traffic, int row) {
        Outcome outcome = traffic.outcome(row);
        return outcome != null && "reasoning_extraction".equals(outcome.refusalCategory());
    }
}
