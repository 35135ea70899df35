package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Human daily rhythm: accounts that sleep.
 *
 * <p>Figure: see {@link DailyRhythm}. Strength: from 1 at 2 % to 0 at 10 % in the quietest six hours. Cost: O(exchanges).
 *
 * <p>Known misses: a campaign that works office hours, or is disguised as if it did; therefore weak.
 */
final class HumanRhythmSignal implements Signal {
    @Override
    public String name() {
        return "human_rhythm";
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
        DailyRhythm rhythm = DailyRhythm.of(group);
        String text = "The accounts sleep: only " + Measurement.percent(rhythm.quietShare())
                + " of the exchanges fall into the quietest six hours of the day, as people's do.";
        return Measurement.of(
                (0.10 - rhythm.quietShare()) / 0.08,
                text,
                rhythm.quietShare(),
                0.25,
                Samples.ofMembers(group, member -> true),
                List.of());
    }
}
