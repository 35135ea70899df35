package stillwatch.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Runs put together: one row for each scenario, scale and set of omissions, over its seeds. */
public final class RunTable {
    private RunTable() {}

    /** Mean and the worst single run. */
    public record Spread(double mean, double worst) {
        static Spread of(List<Run> runs, ToDoubleFunction<Run> value) {
            return new Spread(
                    runs.stream().mapToDouble(value).average().orElse(1),
                    runs.stream().mapToDouble(value).min().orElse(1));
        }
    }

    /**
     * @param precision share of the named accounts that are planted; 1 where nobody was named
     * @param recall share of the planted accounts that were named; 1 where nothing was planted
     * @param missed planted campaigns that no conclusion stands for, over all seeds
     * @param falseCampaigns conclusions that are not mainly planted accounts, over all seeds
     * @param innocentGroups look-alikes of which conclusions hold at least half, over all seeds
     * @param recallKept recall over the recall of the same dataset without omissions; 1 where nothing is left out
     */
    public record Row(
            String scenario,
            double scale,
            String without,
            int seeds,
            long accounts,
            long exchanges,
            Spread precision,
            Spread recall,
            long campaigns,
            long missed,
            long falseCampaigns,
            long innocentGroups,
            long splinters,
            double analyzeSeconds,
            Spread recallKept) {}

    public static List<Row> of(List<Run> runs) {
        Map<Run.Settings, Run> full = runs.stream()
                .filter(run -> run.without().isEmpty())
                .collect(Collectors.toMap(Run::settings, run -> run));
        Map<String, List<Run>> alike = new LinkedHashMap<>();
        for (Run run : runs) {
            alike.computeIfAbsent(run.scenario() + " " + run.scale() + " " + run.without(), key -> new ArrayList<>())
                    .add(run);
        }
        return alike.values().stream().map(same -> row(same, full)).toList();
    }

    private static Row row(List<Run> runs, Map<Run.Settings, Run> full) {
        Run first = runs.get(0);
        List<Run> comparable =
                runs.stream().filter(run -> full.containsKey(whole(run))).toList();
        return new Row(
                first.scenario(),
                first.scale(),
                first.without(),
                runs.size(),
                sum(runs, Run::accounts) / runs.size(),
                sum(runs, Run::exchanges) / runs.size(),
                Spread.of(runs, run -> run.score().accounts().precision()),
                Spread.of(runs, run -> run.score().accounts().recall()),
                sum(runs, run -> run.score().campaigns().size()),
                sum(runs, run -> run.score().missedCampaigns()),
                sum(runs, run -> run.score().falseCampaigns().size()),
                sum(runs, Run::innocentGroups),
                sum(runs, run -> run.score().splinters().size()),
                sum(runs, run -> run.millis().analyze()) / 1000.0 / runs.size(),
                Spread.of(comparable, run -> kept(run, full.get(whole(run)))));
    }

    private static Run.Settings whole(Run run) {
        return new Run.Settings(run.scenario(), run.seed(), run.scale(), "");
    }

    private static double kept(Run run, Run whole) {
        double before = whole.score().accounts().recall();
        return before == 0 ? 1 : run.score().accounts().recall() / before;
    }

    private static long sum(List<Run> runs, ToLongFunction<Run> value) {
        return runs.stream().mapToLong(value).sum();
    }
}
