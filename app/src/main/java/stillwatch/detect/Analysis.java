package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Membership;
import stillwatch.casework.Technique;
import stillwatch.detect.GroupScoring.Scored;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Population;
import stillwatch.graph.Communities;
import stillwatch.graph.LinkFinder;
import stillwatch.graph.Links;
import stillwatch.store.AnalysisTable;
import stillwatch.store.AnalysisTable.Conclusions;
import stillwatch.store.AnalysisTable.Kinship;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationTextsQuery;
import stillwatch.store.CrowdCountedTable;
import stillwatch.task.Progress;

/**
 * From rows to campaigns: reads the case, links its accounts, groups them, scores the groups, and writes the conclusions in
 * one transaction over those of the analysis before. Decisions of people stay.
 */
public final class Analysis {
    private final CaseFile file;
    private final Map<String, Long> millisOfStage = new LinkedHashMap<>();

    public Analysis(CaseFile file) {
        this.file = file;
    }

    /** @throws stillwatch.task.CancelledException where it was cancelled; the case is as it was before */
    public AnalysisResult run(Progress progress) {
        RulePacks rules = CaseRules.of(file);
        CaseTraffic traffic = stage("Reading exchanges", progress, () -> CaseTraffic.read(file, progress));
        Content content =
                stage("Reading conversations", progress, () -> Content.readAndKeep(file, traffic, rules, progress));
        Population population = stage("Counting templates", progress, () -> new Population(traffic, content, file));
        LayerFactory factory = stage(
                "Building layers", progress, () -> new LayerFactory(population, new CrowdCountedTable(file).byLayer()));
        LinkFinder finder = new LinkFinder(factory.layers(), traffic.accounts());
        Links links = stage("Linking accounts", progress, () -> finder.find(progress));
        LinkLedger ledger = new LinkLedger(finder, links, traffic);
        List<Scored> scored = stage("Scoring groups", progress, () -> new GroupScoring(population, ledger, progress)
                .run(KindredCommunities.joined(
                        population.templates().holders(), Communities.of(links, traffic.accounts()))));
        List<AnalysisTable.Group> groups = groups(scored);
        Kinship kinship = stage(
                "Comparing groups",
                progress,
                () -> new Kinship(
                        Operators.between(population, membersOf(groups, traffic)),
                        BenignTwins.of(population, ledger, scored, progress)));
        long reported = groups.stream().filter(group -> !group.watched()).count();
        String summary = "Analysis: " + links.size() + " links, " + reported + " suspected campaigns, "
                + (groups.size() - reported) + " groups on the watch list";
        ContentRows rows = new ContentRows(population, new ConversationTextsQuery(file));
        Conclusions conclusions = new Conclusions(
                rows.templates(),
                rows.matches(),
                ledger.entries(),
                factory.crowdValues(),
                population.peers().hits(),
                groups,
                kinship,
                CaseRules.used(rules));
        // From the commit on nothing may be cancelled any more: the case is no longer as it was.
        List<String> missing = MissingInputs.of(population);
        stage("Writing results", progress, () -> new AnalysisTable(file).replace(conclusions, summary, progress));
        return result(ledger.size(), links.size(), scored(scored, groups, traffic), missing);
    }

    private <T> T stage(String name, Progress progress, Supplier<T> work) {
        progress.check();
        progress.stage(name);
        long started = System.nanoTime();
        T result = work.get();
        millisOfStage.put(name, (System.nanoTime() - started) / 1_000_000);
        return result;
    }

    /** The account numbers of each group, its crowd left out. */
    private static List<int[]> membersOf(List<AnalysisTable.Group> groups, CaseTraffic traffic) {
        return groups.stream()
                .map(group -> group.members().stream()
                        .filter(member -> member.membership() != Membership.CROWD)
                        .mapToInt(member -> traffic.indexOf(member.accountKey()))
                        .sorted()
                        .toArray())
                .toList();
    }

    private static List<AnalysisTable.Group> groups(List<Scored> scored) {
        Set<Integer> taken = new HashSet<>();
        for (Scored one : scored) {
            if (one.score().isReported()) {
                Arrays.stream(one.group().members()).forEach(taken::add);
            }
        }
        return scored.stream().map(one -> group(one, taken)).toList();
    }

    private static AnalysisTable.Group group(Scored scored, Set<Integer> taken) {
        List<Technique> techniques = Techniques.of(scored.group());
        List<CampaignMember> members = new ArrayList<>(MemberRoles.of(scored.group()));
        if (scored.score().isReported()) {
            members.addAll(Recruits.of(scored.group(), taken));
        }
        return new AnalysisTable.Group(
                Title.of(techniques, scored.score()),
                scored.score().value(),
                !scored.score().isReported(),
                techniques,
                members,
                ReasonOriginals.behind(scored.group(), scored.score().findings()));
    }

    /** @param groups what is written of the groups, in the same order */
    private static List<ScoredMembers> scored(
            List<Scored> scored, List<AnalysisTable.Group> groups, CaseTraffic traffic) {
        List<ScoredMembers> result = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            Score score = scored.get(i).score();
            Set<String> accounts = groups.get(i).members().stream()
                    .filter(member -> member.membership() != Membership.CROWD)
                    .map(member -> traffic.account(traffic.indexOf(member.accountKey()))
                            .accountId())
                    .collect(Collectors.toSet());
            result.add(new ScoredMembers(
                    score.evidence(), score.isComplete(), score.value(), score.isReported(), accounts));
        }
        return result;
    }

    private AnalysisResult result(long links, long linksFound, List<ScoredMembers> scored, List<String> missing) {
        List<Campaign> all = new CampaignTable(file).all();
        return new AnalysisResult(
                all.stream().filter(c -> c.state() != CampaignState.WATCHED).toList(),
                all.stream().filter(c -> c.state() == CampaignState.WATCHED).toList(),
                links,
                linksFound,
                new LinkedHashMap<>(millisOfStage),
                scored,
                missing);
    }
}
