package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Technique;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Ties;
import stillwatch.graph.Communities;
import stillwatch.graph.LinkFinder;
import stillwatch.graph.Links;
import stillwatch.store.AnalysisTable;
import stillwatch.store.AnalysisTable.Conclusions;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/**
 * From rows to campaigns: reads the case, links its accounts, groups them, scores the groups, and writes the conclusions in
 * one transaction over those of the analysis before. Decisions of people stay.
 */
public final class Analysis {
    private static final int LEAST_MEMBERS = 3;
    /** Groups below that are not worth a place on the watch list: families and teams. */
    private static final double WATCHED_FROM = 0.05;

    private static final int MOST_WATCHED = 100;

    private final CaseFile file;
    private final Map<String, Long> millisOfStage = new LinkedHashMap<>();

    public Analysis(CaseFile file) {
        this.file = file;
    }

    /** A group with its score. */
    private record Scored(Group group, Score score) {}

    /** @throws stillwatch.task.CancelledException where it was cancelled; the case is as it was before */
    public AnalysisResult run(Progress progress) {
        CaseTraffic traffic = stage("Reading exchanges", progress, () -> CaseTraffic.read(file, progress));
        Content content = stage(
                "Reading conversations", progress, () -> Content.read(file, traffic, RulePacks.shipped(), progress));
        Population population = stage("Counting templates", progress, () -> new Population(traffic, content));
        LayerFactory factory = stage("Building layers", progress, () -> new LayerFactory(population));
        LinkFinder finder = new LinkFinder(factory.layers(), traffic.accounts());
        Links links = stage("Linking accounts", progress, () -> finder.find(progress));
        LinkLedger ledger = new LinkLedger(finder, links, traffic);
        List<Scored> scored = stage("Scoring groups", progress, () -> score(population, links, ledger, progress));
        List<AnalysisTable.Group> groups = scored.stream().map(Analysis::group).toList();
        long reported = groups.stream().filter(group -> !group.watched()).count();
        String summary = "Analysis: " + links.size() + " links, " + reported + " suspected campaigns, "
                + (groups.size() - reported) + " groups on the watch list";
        ContentRows rows = new ContentRows(population);
        Conclusions conclusions =
                new Conclusions(rows.templates(), rows.matches(), ledger.entries(), factory.crowdValues(), groups);
        stage("Writing results", progress, () -> new AnalysisTable(file).replace(conclusions, summary, progress));
        return result(ledger.size(), links.size(), MissingInputs.of(population));
    }

    private <T> T stage(String name, Progress progress, Supplier<T> work) {
        progress.check();
        progress.stage(name);
        long started = System.nanoTime();
        T result = work.get();
        millisOfStage.put(name, (System.nanoTime() - started) / 1_000_000);
        return result;
    }

    private static List<Scored> score(Population population, Links links, LinkLedger ledger, Progress progress) {
        List<int[]> linked = Communities.of(links, population.traffic().accounts());
        List<int[]> communities = Cohorts.joined(population, linked).stream()
                .filter(members -> members.length >= LEAST_MEMBERS)
                .toList();
        int[] groupOf = new int[population.traffic().accounts()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < communities.size(); i++) {
            for (int member : communities.get(i)) {
                groupOf[member] = i;
            }
        }
        Ties[] ties = ledger.ties(communities.size(), groupOf);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < communities.size(); i++) {
            progress.check();
            progress.advance(i, communities.size(), "groups");
            Group group = new Group(population, communities.get(i), ties[i]);
            Score score = new Score(group);
            if (score.value() >= WATCHED_FROM) {
                scored.add(new Scored(group, score));
            }
        }
        scored.sort((x, y) -> Double.compare(y.score.lnOdds(), x.score.lnOdds()));
        long reported = scored.stream().filter(one -> one.score.isReported()).count();
        return scored.subList(0, (int) Math.min(scored.size(), reported + MOST_WATCHED));
    }

    private static AnalysisTable.Group group(Scored scored) {
        List<Technique> techniques = Techniques.of(scored.group);
        List<CampaignMember> members = MemberRoles.of(scored.group);
        return new AnalysisTable.Group(
                Title.of(techniques, scored.score),
                scored.score.value(),
                !scored.score.isReported(),
                techniques,
                members,
                scored.score.findings());
    }

    private AnalysisResult result(long links, long linksFound, List<String> missing) {
        List<Campaign> all = new CampaignTable(file).all();
        return new AnalysisResult(
                all.stream().filter(c -> c.state() != CampaignState.WATCHED).toList(),
                all.stream().filter(c -> c.state() == CampaignState.WATCHED).toList(),
                links,
                linksFound,
                new LinkedHashMap<>(millisOfStage),
                missing);
    }
}
