package stillwatch.detect.signal;

import java.util.Optional;
import stillwatch.detect.traffic.Group;

/**
 * Round-the-clock activity: single accounts that never sleep.
 *
 * <p>Figure: see {@link DailyRhythm}, per account. Strength: from 0 at 10 % to 1 at 20 % in the quietest six hours (even use
 * would show 25 %). Cost: O(exchanges of the group).
 *
 * <p>Known false alarms: scheduled jobs, services with users in all time zones.
 */
final class RoundTheClockSignal implements Signal {
    @Override
    public String name() {
        return "round_the_clock";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        DailyRhythm rhythm = DailyRhythm.of(group);
        if (rhythm.pooled() || Double.isNaN(rhythm.quietShare())) {
            return Optional.empty();
        }
        double expected =
                group.amongStrangers(strangers -> DailyRhythm.of(strangers).quietShare());
        String text = "The accounts do not sleep: " + Measurement.percent(rhythm.quietShare())
                + " of an account's exchanges fall into its quietest six hours of the day (mean of " + rhythm.accounts()
                + " accounts); people show next to nothing there, unrelated accounts here "
                + Measurement.percent(expected) + ".";
        return Measurement.of((rhythm.quietShare() - 0.10) / 0.10, text, rhythm.quietShare(), expected);
    }
}
