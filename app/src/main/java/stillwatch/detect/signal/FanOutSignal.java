package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Fan-out of one account: single accounts that are used from more addresses, networks or clients a day, or in more sessions at
 * once, than a person can.
 *
 * <p>Figure: share of active members that lie far out in any of the four, by Tukey's outer fence over the accounts of the case
 * (see {@link FanOutFigures}). Strength: excess over groups of strangers [design, detection section 2, row 15]. Cost: one pass
 * over the case, then O(members).
 *
 * <p>Known false alarms: gateways, shared build keys, phones that roam; therefore weak.
 */
final class FanOutSignal implements Signal {
    @Override
    public String name() {
        return "fan_out";
    }

    @Override
    public Side side() {
        return Side.DECEPTION;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.ADDRESSES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        FanOutFigures figures = FanOutFigures.of(group.population());
        double observed = figures.share(group);
        double expected = group.amongStrangers(figures::share);
        if (Double.isNaN(observed) || observed == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int f = 0; f < FanOutFigures.COUNT; f++) {
            double most = figures.most(group, f);
            if (most > figures.high(f)) {
                parts.add("up to " + Measurement.number(most) + " " + FanOutFigures.NAMES[f]
                        + " (unusual in this case: more than " + Measurement.number(figures.high(f)) + ")");
            }
        }
        String text = Measurement.percent(observed) + " of the accounts are used from unusually many places at once: "
                + String.join(", ", parts) + "; of unrelated accounts " + Measurement.percent(expected) + " are.";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                Samples.ofMembers(group, figures::fansOut),
                List.of());
    }
}
