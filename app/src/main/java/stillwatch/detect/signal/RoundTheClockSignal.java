package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Round-the-clock activity: single accounts that never sleep.
 *
 * <p>Figure: the quiet share of {@link DailyRhythm}, per account, shown with the hours in which an account is active on an
 * active day, the evenness of its hours (entropy / ln 24) and its longest pause. Strength: from 0 at 10 % to 1 at 20 % in the
 * quietest six hours (even use would show 25 %, and a sleeper nearly nothing), less what strangers exceed 10 % by, so that a
 * case full of services says nothing [design, detection section 2, row 13]. Cost: one pass over the case, then O(members).
 *
 * <p>Known false alarms: scheduled jobs, services with users in all time zones; therefore weak.
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
    public Set<Input> needs() {
        return Set.of(Input.EXCHANGES);
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
                + Measurement.percent(expected) + ". On an active day an account is at work in "
                + Measurement.number(rhythm.activeHours()) + " hours (evenness "
                + Measurement.percent(rhythm.entropy()) + "); its longest pause is "
                + Measurement.number(rhythm.longestGapHours()) + " hours.";
        double strength = restlessness(rhythm.quietShare()) - restlessness(Double.isNaN(expected) ? 0 : expected);
        return Measurement.of(
                strength,
                text,
                rhythm.quietShare(),
                expected,
                Samples.ofMembers(group, member -> DailyRhythm.isMeasured(group.population(), member)),
                List.of());
    }

    private static double restlessness(double quietShare) {
        return Math.max(0, Math.min(1, (quietShare - 0.10) / 0.10));
    }
}
