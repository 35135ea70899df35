package stillwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import stillwatch.casework.Calibration;

/**
 * How well a calibration holds for kinds of campaigns from which it was not learned: for each kind it is learned from the
 * datasets that hold no campaign of that kind, and judged on the groups of the datasets that do. Datasets without any campaign
 * are one more kind. Look-alikes are the same in all datasets, so their kinds are not left out. Datasets of which some data
 * was left out teach too, since real exports lack something; but they show again what the whole dataset showed, so how much
 * may be claimed follows from the whole ones alone.
 */
public final class LeaveOneTypeOut {
    /** The kind of a dataset in which nothing is planted. */
    public static final String NOTHING = "nothing planted";

    private static final double LINE = 0.5;
    private static final double INCOMPLETE_AT_MOST = 0.4;
    private static final double[] EDGES = {0, 0.02, 0.1, 0.3, 0.5, 0.8, 0.95, 1};
    /** Claims from here on, and their mirror image below 1 − it, say how far scores may go. */
    private static final double CONFIDENT = 0.9;

    private final List<Run> runs;
    private final List<Judged> judged = new ArrayList<>();

    private LeaveOneTypeOut(List<Run> runs) {
        this.runs = runs;
    }

    /** However few groups there are, a score can lie on either side of the line. */
    private static final double MOST_FLOOR = 0.4;

    private static final double LEAST_CEILING = 0.6;

    /** @param whole whether nothing was left out of its dataset */
    private record Judged(double share, boolean campaign, boolean whole) {}

    private record Tested(ScoredGroup group, boolean whole) {}

    /**
     * One kind left out.
     *
     * @param groups how many groups it was judged on
     * @param campaigns how many of them are campaigns of the kind
     * @param precision share of groups above the line that are campaigns; 1 where none is
     * @param recall share of the campaigns' groups that are above the line; 1 where there is none
     * @param brier mean squared difference between the score and the truth
     */
    public record Type(
            String name, int groups, int campaigns, double precision, double recall, double brier, Calibration fit) {}

    /** Groups whose score lies in a range. */
    public record Bin(double from, double to, int groups, double meanScore, double campaigns) {}

    /**
     * @param types one by one
     * @param bins all judgements together
     * @param brier all judgements together
     * @param plainBrier the same with the evidence taken at its word
     * @param fit learned from all groups, with the floor and ceiling that the judgements support
     */
    public record Result(
            List<Type> types,
            List<Bin> bins,
            double brier,
            double plainBrier,
            Calibration fit,
            int groups,
            int campaigns) {}

    /** @param ceiling no score may say more, whatever the groups support */
    public static Result of(List<Run> runs, double ceiling) {
        return new LeaveOneTypeOut(runs).run(ceiling);
    }

    private Result run(double ceiling) {
        TreeSet<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(kinds(run)));
        List<Judged> plain = new ArrayList<>();
        List<Type> types = names.stream().map(name -> leftOut(name, plain)).toList();
        List<ScoredGroup> all =
                runs.stream().flatMap(run -> run.groups().stream()).toList();
        Calibration fit = CalibrationFit.of(all);
        Calibration bounded = new Calibration(
                fit.slope(),
                fit.intercept(),
                fit.incomplete(),
                Math.min(MOST_FLOOR, wrongBelow()),
                Math.max(LEAST_CEILING, Math.min(ceiling, 1 - wrongAbove())));
        return new Result(types, bins(), brier(judged), brier(plain), bounded, all.size(), (int)
                all.stream().filter(ScoredGroup::isCampaign).count());
    }

    private static List<String> kinds(Run run) {
        return run.campaigns().isEmpty() ? List.of(NOTHING) : run.campaigns();
    }

    private Type leftOut(String kind, List<Judged> plain) {
        List<ScoredGroup> learned = new ArrayList<>();
        List<Tested> tested = new ArrayList<>();
        for (Run run : runs) {
            if (!kinds(run).contains(kind)) {
                learned.addAll(run.groups());
            } else {
                run.groups().stream()
                        .filter(group -> !group.isCampaign() || kind.equals(group.campaign()))
                        .forEach(group ->
                                tested.add(new Tested(group, run.without().isEmpty())));
            }
        }
        Calibration fit = CalibrationFit.of(learned);
        List<Judged> here = tested.stream().map(group -> judged(group, fit)).toList();
        judged.addAll(here);
        tested.forEach(group -> plain.add(judged(group, Calibration.none())));
        long above = here.stream().filter(one -> one.share() >= LINE).count();
        long right = here.stream()
                .filter(one -> one.share() >= LINE && one.campaign())
                .count();
        long campaigns = here.stream().filter(Judged::campaign).count();
        return new Type(
                kind,
                here.size(),
                (int) campaigns,
                above == 0 ? 1 : right / (double) above,
                campaigns == 0 ? 1 : right / (double) campaigns,
                brier(here),
                fit);
    }

    private static Judged judged(Tested tested, Calibration by) {
        ScoredGroup group = tested.group();
        double share = by.share(by.lnOdds(group.evidence(), group.complete()));
        return new Judged(
                group.complete() ? share : Math.min(share, INCOMPLETE_AT_MOST), group.isCampaign(), tested.whole());
    }

    private static double brier(List<Judged> of) {
        return of.stream()
                .mapToDouble(one -> {
                    double off = one.share() - (one.campaign() ? 1 : 0);
                    return off * off;
                })
                .average()
                .orElse(0);
    }

    private List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Judged> inside = judged.stream()
                    .filter(one -> one.share() >= from && (one.share() < to || to == 1))
                    .toList();
            bins.add(new Bin(
                    from,
                    to,
                    inside.size(),
                    inside.stream().mapToDouble(Judged::share).average().orElse(Double.NaN),
                    inside.stream()
                            .mapToDouble(one -> one.campaign() ? 1 : 0)
                            .average()
                            .orElse(Double.NaN)));
        }
        return bins;
    }

    private double wrongAbove() {
        List<Judged> sure = judged.stream()
                .filter(one -> one.whole() && one.share() >= CONFIDENT)
                .toList();
        return ErrorBound.upper(
                (int) sure.stream().filter(one -> !one.campaign()).count(), sure.size());
    }

    private double wrongBelow() {
        List<Judged> sure = judged.stream()
                .filter(one -> one.whole() && one.share() <= 1 - CONFIDENT)
                .toList();
        return ErrorBound.upper((int) sure.stream().filter(Judged::campaign).count(), sure.size());
    }
}
