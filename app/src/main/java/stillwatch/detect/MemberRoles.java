package stillwatch.detect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.Membership;
import stillwatch.detect.signal.Capabilities;
import stillwatch.detect.signal.MixtureFigures;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Ties;
import stillwatch.graph.Layer.Kind;

/**
 * How firmly each account belongs to its group.
 *
 * <p>Core: it uses the group's own templates and two independent kinds of ties hold it, or three kinds do. A bystander is
 * active, uses none of the group's own templates, and only infrastructure ties it. Bystanders are crowd (customers of the same
 * relay) unless they, taken together, draw on valuable capabilities nearly as the others do: half of the others' excess over
 * strangers makes them part of it. A bystander in whose account several unrelated users are at work is crowd whatever is asked
 * through it: that is theirs [design: detection, section 2, row 24]. Everything between is periphery.
 */
final class MemberRoles {
    private static final int KINDS = Kind.values().length;
    /** With fewer uses on record, not to have used a template says nothing. */
    private static final int LEAST_USES = 5;

    private static final double NEARLY_AS = 0.5;

    private final Group group;
    private final Set<Integer> crowd;

    private MemberRoles(Group group) {
        this.group = group;
        MixtureFigures mixtures = MixtureFigures.of(group.population());
        Set<Integer> bystanders = new HashSet<>();
        this.crowd = new HashSet<>();
        for (int member : group.members()) {
            if (isBystander(member)) {
                (mixtures.isMixed(member) ? crowd : bystanders).add(member);
            }
        }
        if (!takesPart(bystanders)) {
            crowd.addAll(bystanders);
        }
    }

    static List<CampaignMember> of(Group group) {
        MemberRoles roles = new MemberRoles(group);
        return Arrays.stream(group.members()).mapToObj(roles::member).toList();
    }

    private boolean isBystander(int account) {
        int[] uses = {0};
        group.population().forEachUse(account, template -> uses[0]++);
        return uses[0] >= LEAST_USES
                && !group.templates().own().isEmpty()
                && group.templates().dedication(account) == 0
                && group.ties().kinds(account).stream().allMatch(Kind::isInfrastructure);
    }

    private boolean takesPart(Set<Integer> bystanders) {
        double theirs = valuableShare(part(bystanders, true));
        double others = valuableShare(part(bystanders, false));
        double strangers = group.amongStrangers(MemberRoles::valuableShare);
        return others > strangers && theirs - strangers >= NEARLY_AS * (others - strangers);
    }

    private Group part(Set<Integer> bystanders, boolean inside) {
        int[] members = Arrays.stream(group.members())
                .filter(member -> bystanders.contains(member) == inside)
                .toArray();
        return new Group(group.population(), members, new Ties());
    }

    private static double valuableShare(Group group) {
        return group.shareOfRows(row -> true, row -> Capabilities.technique(group.traffic(), row) != null);
    }

    private CampaignMember member(int account) {
        Set<Kind> kinds = group.ties().kinds(account);
        double dedication = group.templates().dedication(account);
        boolean usesOwn = dedication > 0;
        double strength = 0.4 * group.ties().insideShare(account)
                + 0.3 * Math.min(1, kinds.size() / (KINDS / 2.0))
                + 0.3 * (usesOwn ? Math.max(0.5, dedication) : 0);
        Membership role = crowd.contains(account)
                ? Membership.CROWD
                : usesOwn && kinds.size() >= 2 || kinds.size() >= 3 ? Membership.CORE : Membership.PERIPHERY;
        return new CampaignMember(
                group.traffic().key(account), role, strength, false, MemberWords.why(group, account, role));
    }
}
