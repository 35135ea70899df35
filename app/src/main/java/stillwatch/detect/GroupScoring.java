package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import stillwatch.detect.Cohorts.Cohort;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Ties;
import stillwatch.task.Beside;
import stillwatch.task.Progress;

/**
 * Decides which accounts are scored as one group, and scores them. A cohort stands in the place of the communities that it
 * absorbed only if it is reported as a whole; otherwise they are judged one by one. One that absorbed none may be watched.
 */
final class GroupScoring {
    private static final int LEAST_MEMBERS = 3;
    private static final int MOST_WATCHED = 100;

    private final Population population;
    private final LinkLedger ledger;
    private final Progress progress;

    GroupScoring(Population population, LinkLedger ledger, Progress progress) {
        this.population = population;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** A group with its score. */
    record Scored(Group group, Score score) {}

    /** @return the reported groups and the watch list, highest score first */
    List<Scored> run(List<int[]> communities) {
        population.link(communities);
        List<Scored> scored = new ArrayList<>();
        List<int[]> single = new ArrayList<>(communities);
        List<Cohort> cohorts = Cohorts.of(population, communities);
        List<Scored> wholes = score(cohorts.stream().map(Cohort::members).toList());
        for (Cohort cohort : cohorts) {
            wholes.stream()
                    .filter(whole -> Arrays.equals(whole.group().members(), cohort.members()))
                    .filter(whole ->
                            whole.score().isReported() || cohort.absorbed().isEmpty())
                    .forEach(whole -> {
                        scored.add(whole);
                        single.removeAll(cohort.absorbed());
                    });
        }
        scored.addAll(score(single));
        scored.sort((x, y) -> Double.compare(y.score().lnOdds(), x.score().lnOdds()));
        long reported = scored.stream().filter(one -> one.score().isReported()).count();
        return scored.subList(0, (int) Math.min(scored.size(), reported + MOST_WATCHED));
    }

    private List<Scored> score(List<int[]> candidates) {
        List<int[]> groups = candidates.stream()
                .filter(members -> members.length >= LEAST_MEMBERS)
                .toList();
        int[] groupOf = new int[population.traffic().accounts()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < groups.size(); i++) {
            for (int member : groups.get(i)) {
                groupOf[member] = i;
            }
        }
        Ties[] ties = ledger.ties(groups.size(), groupOf);
        Scored[] scored = new Scored[groups.size()];
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < scored.length; i = next.getAndIncrement()) {
                progress.check();
                progress.advance(i, scored.length, "groups");
                Group group = new Group(population, groups.get(i), ties[i]);
                Score score = new Score(group);
                group.rest();
                scored[i] = score.isWorthWatching() ? new Scored(group, score) : null;
            }
        };
        Beside.both("groups", worker, worker);
        return Arrays.stream(scored).filter(Objects::nonNull).toList();
    }
}
