package stillwatch.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Calibration;
import stillwatch.casework.Finding;
import stillwatch.detect.signal.Measurement;
import stillwatch.detect.signal.Signal;
import stillwatch.detect.signal.Signal.Side;
import stillwatch.detect.signal.Signals;
import stillwatch.detect.traffic.Group;

/**
 * How likely a group is a campaign, and why.
 *
 * <p>The evidence is x = ln(prior odds) + Σ weight · strength over the signals, those of innocence taken off; the score is the
 * share of groups with such evidence that are campaigns, by the shipped {@link ShippedCalibration calibration}. The
 * signals of one side are not independent of each other, so a side counts at most {@value #MOST_OF_ONE_SIDE}. A group is
 * reported from a score of one half on, and only if it shows all of these; otherwise its score is held below the line
 * [background: "coordination plus harvest plus deception, never volume alone"]:
 *
 * <ul>
 *   <li>coordination, with at least moderate support and not by shared templates alone: strangers share a public benchmark, but
 *       they do not take over from each other within a minute, so that hand-offs count here too. Where a campaign has more
 *       accounts than may share a value, no layer ties its members any more, and that is what is left;
 *   <li>harvest, with at least moderate support and not by templates alone where the data says at all what exchanges are for:
 *       every pipeline repeats itself;
 *   <li>deception that outweighs the innocent explanations, or no innocent explanation of any weight.
 * </ul>
 */
final class Score {
    static final double REPORTED_FROM = 0.5;

    /**
     * Evidence below ln odds of 0.05 is not worth a place on the watch list: families and teams. The evidence decides, not the
     * calibrated score: few groups on the watch list are campaigns, and the list is where the others are looked for.
     */
    private static final double WATCHED_FROM = Math.log(0.05 / 0.95);

    /** One linked group in a hundred is expected to be a campaign: most are families, teams and classes. */
    private static final double LN_PRIOR_ODDS = Math.log(0.01);

    private static final double WEAK = Math.log(3);
    private static final double MODERATE = Math.log(10);
    /** ln 1000: "moderately strong" on the scale of {@code Weight} is where adding up kindred signals must end. */
    private static final double MOST_OF_ONE_SIDE = 6.9;

    private static final double LN_ODDS_BELOW_THE_LINE = Math.log(0.4 / 0.6);
    private static final Calibration CALIBRATION = ShippedCalibration.read();

    private final List<Measured> measured = new ArrayList<>();
    private final boolean knowsAims;

    /** A signal with what it found. */
    private record Measured(Signal signal, Measurement measurement) {
        double points() {
            return signal.weight() * measurement.strength();
        }
    }

    Score(Group group) {
        knowsAims = group.population().knowsAims();
        for (Signal signal : Signals.all()) {
            Optional<Measurement> found = signal.measure(group);
            found.ifPresent(measurement -> measured.add(new Measured(signal, measurement)));
        }
    }

    /** 0 to 1. */
    double value() {
        return CALIBRATION.share(lnOdds());
    }

    /** Ln odds before calibration, as its learning needs them. */
    double evidence() {
        return weighed(null).evidence();
    }

    /** Whether it shows every side that a campaign has. */
    boolean isComplete() {
        return weighed(null).complete();
    }

    boolean isReported() {
        return value() >= REPORTED_FROM;
    }

    boolean isWorthWatching() {
        return isReported() || evidence() >= WATCHED_FROM;
    }

    /** What groups are ranked by: it goes on rising where the score has reached its ceiling. */
    double lnOdds() {
        return lnOdds(weighed(null));
    }

    /** A group that lacks a side is held below the line, whatever its evidence adds up to. */
    private static double lnOdds(Weighed weighed) {
        double lnOdds = CALIBRATION.lnOdds(weighed.evidence(), weighed.complete());
        return weighed.complete() ? lnOdds : Math.min(lnOdds, LN_ODDS_BELOW_THE_LINE);
    }

    private record Weighed(double evidence, boolean complete) {}

    private Weighed weighed(Measured left) {
        Map<Side, Double> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(side, 0.0);
        }
        for (Measured one : measured) {
            if (one != left) {
                sides.merge(one.signal().side(), one.points(), Double::sum);
            }
        }
        double coordination = Math.min(MOST_OF_ONE_SIDE, sides.get(Side.COORDINATION));
        double harvest = Math.min(MOST_OF_ONE_SIDE, sides.get(Side.HARVEST));
        double deception = Math.min(MOST_OF_ONE_SIDE, sides.get(Side.DECEPTION));
        double innocence = sides.get(Side.INNOCENCE);
        double evidence = LN_PRIOR_ODDS + coordination + harvest + deception - innocence;
        double beyondTemplates = coordination - pointsOf("shared_templates", left) + pointsOf("hand_off", left);
        boolean coordinates = coordination >= MODERATE && beyondTemplates >= WEAK;
        double beyondStructure = harvest - pointsOf("template_concentration", left);
        boolean harvests = harvest >= MODERATE && (beyondStructure >= WEAK || !knowsAims);
        boolean deceives = deception >= WEAK && deception >= innocence;
        boolean complete = coordinates && harvests && (deceives || innocence < WEAK);
        return new Weighed(evidence, complete);
    }

    private double pointsOf(String signal, Measured left) {
        return measured.stream()
                .filter(one -> one != left && one.signal().name().equals(signal))
                .mapToDouble(Measured::points)
                .sum();
    }

    /** The strength of a signal, 0 where it found nothing. */
    double strength(String signal) {
        return measured.stream()
                .filter(one -> one.signal().name().equals(signal))
                .mapToDouble(one -> one.measurement().strength())
                .findFirst()
                .orElse(0);
    }

    /**
     * What a reason adds to the calibrated ln odds, or takes from them: ln of its likelihood ratio. Where a side adds up to more
     * than may count, each of its reasons stands for its part of what counts; so all weights, the prior odds and the intercept
     * add up to the ln odds, and no reason of a strong campaign is nothing merely because the others would do without it.
     */
    private double weight(Measured one) {
        Side side = one.signal().side();
        if (side == Side.CONTEXT) {
            return 0;
        }
        if (side == Side.INNOCENCE) {
            return -CALIBRATION.slope() * one.points();
        }
        double sum = measured.stream()
                .filter(other -> other.signal().side() == side)
                .mapToDouble(Measured::points)
                .sum();
        return CALIBRATION.slope() * one.points() * Math.min(1, MOST_OF_ONE_SIDE / sum);
    }

    /** The reasons, each with by how much the score would be lower (or, for counter-evidence, higher) without it. */
    List<Finding> findings() {
        double score = value();
        return measured.stream()
                .map(one -> new Finding(
                        one.signal().side() == Side.INNOCENCE,
                        one.signal().name(),
                        one.measurement().strength(),
                        score - CALIBRATION.share(lnOdds(weighed(one))),
                        one.measurement().text(),
                        one.measurement().observed(),
                        one.measurement().expected(),
                        one.measurement().exchangeKeys(),
                        one.measurement().conversationKeys(),
                        weight(one),
                        List.of(),
                        ""))
                .toList();
    }
}
