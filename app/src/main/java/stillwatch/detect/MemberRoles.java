package stillwatch.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.Membership;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Layer.Kind;

/**
 * How firmly each account belongs to its group. Core: it uses the group's own templates and two independent kinds of ties
 * hold it, or three kinds do. Crowd: it is active, the group has templates of its own, and it uses none of them, while only
 * infrastructure ties it: a customer of the same relay. Everything between is periphery.
 */
final class MemberRoles {
    private static final int KINDS = Kind.values().length;

    private MemberRoles() {}

    static List<CampaignMember> of(Group group) {
        return Arrays.stream(group.members())
                .mapToObj(account -> member(group, account))
                .toList();
    }

    private static CampaignMember member(Group group, int account) {
        Set<Kind> kinds = group.ties().kinds(account);
        double dedication = group.templates().dedication(account);
        boolean usesOwn = dedication > 0;
        double strength = 0.4 * group.ties().insideShare(account)
                + 0.3 * Math.min(1, kinds.size() / (KINDS / 2.0))
                + 0.3 * (usesOwn ? Math.max(0.5, dedication) : 0);
        return new CampaignMember(
                group.traffic().key(account), role(group, kinds, usesOwn, dedication), strength, false);
    }

    private static Membership role(Group group, Set<Kind> kinds, boolean usesOwn, double dedication) {
        boolean groupHasOwn = !group.templates().own().isEmpty();
        boolean active = !Double.isNaN(dedication);
        boolean onlyInfrastructure = kinds.stream().allMatch(Kind::isInfrastructure);
        if (groupHasOwn && active && !usesOwn && onlyInfrastructure) {
            return Membership.CROWD;
        }
        return usesOwn && kinds.size() >= 2 || kinds.size() >= 3 ? Membership.CORE : Membership.PERIPHERY;
    }
}
