package stillwatch.evaluate.published;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stillwatch.casework.Campaign;
import stillwatch.casework.Membership;
import stillwatch.detect.Analysis;
import stillwatch.detect.AnalysisResult;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.task.Progress;

/**
 * What an analysis says of a case.
 *
 * @param reported accounts of reported campaigns, the crowd left out
 * @param campaigns the reported campaigns with their reasons, in words
 * @param watched the groups on the watch list with their reasons, in words
 * @param linksFound pairs that chance does not explain
 */
public record Verdict(Set<String> reported, List<String> campaigns, List<String> watched, long linksFound) {
    public static Verdict of(CaseFile file) {
        AnalysisResult result = new Analysis(file).run(Progress.silent());
        Set<String> reported = new TreeSet<>();
        result.campaigns().forEach(campaign -> reported.addAll(members(file, campaign)));
        return new Verdict(
                reported,
                result.campaigns().stream().map(c -> text(file, c)).toList(),
                result.watchList().stream().map(c -> text(file, c)).toList(),
                result.linksFound());
    }

    private static List<String> members(CaseFile file, Campaign campaign) {
        return new CampaignMembersQuery(file)
                .ask(campaign.key(), Integer.MAX_VALUE).stream()
                        .filter(member -> member.member().membership() != Membership.CROWD)
                        .map(CampaignMembersQuery.Member::accountId)
                        .toList();
    }

    private static String text(CaseFile file, Campaign campaign) {
        List<String> members = members(file, campaign);
        return String.format(java.util.Locale.ROOT, "%.2f %s, ", campaign.score(), campaign.title())
                + members.size() + " accounts such as " + members.subList(0, Math.min(3, members.size())) + "\n"
                + new FindingListQuery(file)
                        .ask(campaign.key()).stream()
                                .map(f -> "    " + (f.counterEvidence() ? "- " : "+ ") + f.signal() + " "
                                        + String.format(
                                                java.util.Locale.ROOT, "%.2f/%.2f ", f.strength(), f.contribution())
                                        + f.text())
                                .collect(Collectors.joining("\n"));
    }
}
