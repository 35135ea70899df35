package stillwatch.evidence.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import stillwatch.casework.Link;
import stillwatch.casework.Membership;
import stillwatch.evidence.content.PackageContent;
import stillwatch.store.CampaignMembersQuery.Member;
import stillwatch.store.CaseFile;
import stillwatch.store.LinkQuery;

/**
 * The strongest core accounts and the links between them. Accounts have the names that the edition gives them; of a link only
 * its weight and the kinds of things shared are told, never the shared values.
 *
 * @param members those that the analysis found first, the strongest of them first
 * @param links strongest first
 * @param all how many core accounts the campaign has in this edition
 */
public record Core(List<Member> members, List<Link> links, long all) {
    private static final int MOST_MEMBERS = 300;
    private static final int MOST_LINKS = 3000;

    public Core {
        members = List.copyOf(members);
        links = List.copyOf(links);
    }

    public static Core read(CaseFile file, PackageContent content) {
        List<Member> core = content.members().stream()
                .filter(member -> member.member().membership() == Membership.CORE)
                // What a person put in need not be linked to anything.
                .sorted(Comparator.comparing(member -> member.member().addedByHand()))
                .toList();
        List<Member> strongest = core.stream().limit(MOST_MEMBERS).toList();
        return new Core(strongest, new LinkQuery(file).among(keys(strongest), MOST_LINKS), core.size());
    }

    /** The same with fewer accounts, for a drawing. */
    Core strongest(int most) {
        List<Member> few = members.stream().limit(most).toList();
        Set<Long> kept = Set.copyOf(keys(few));
        return new Core(
                few,
                links.stream()
                        .filter(link -> kept.contains(link.accountA()) && kept.contains(link.accountB()))
                        .toList(),
                all);
    }

    Map<Long, String> names() {
        return members.stream()
                .collect(Collectors.toMap(member -> member.member().accountKey(), Member::accountId));
    }

    Map<Long, Member> byKey() {
        return members.stream()
                .collect(Collectors.toMap(member -> member.member().accountKey(), Function.identity()));
    }

    private static List<Long> keys(List<Member> members) {
        return members.stream().map(member -> member.member().accountKey()).toList();
    }
}
