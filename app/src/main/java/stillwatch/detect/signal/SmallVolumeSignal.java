package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Too little to train on: the group as a whole made few exchanges.
 *
 * <p>Strength: from 1 at 100 exchanges to 0 at 2,000, on a logarithmic scale [the smallest disclosed campaign took over
 * 150,000; background. Data may be a sample, so the line lies far below that]. Cost: O(members).
 *
 * <p>Known misses: a campaign at its very beginning; therefore weak.
 */
final class SmallVolumeSignal implements Signal {
    private static final double NOTHING = 100;
    private static final double SOMETHING = 2_000;

    @Override
    public String name() {
        return "small_volume";
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double exchanges = Math.max(1, group.exchanges());
        if (group.exchanges() == 0) {
            return Optional.empty();
        }
        double strength = Math.log(SOMETHING / exchanges) / Math.log(SOMETHING / NOTHING);
        String text = "All accounts together made " + group.exchanges()
                + " exchanges: little to train a model on. The smallest disclosed campaign took over 150,000.";
        return Measurement.of(
                strength, text, exchanges, SOMETHING, Samples.ofMembers(group, member -> true), List.of());
    }
}
