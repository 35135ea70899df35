package stillwatch.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.Membership;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Incidence;

/**
 * Accounts that no link ties to a reported group, but that use templates which nearly nobody else has: the group's own
 * templates of whose holders at least four in five are members, or use at least two of the group's own. A prompt that is public
 * property has holders who know none of the others, so it recruits nobody. Two uses are asked for, because one may be a collision
 * of the provider's fingerprints. They join the periphery.
 */
final class Recruits {
    private static final double NEARLY_ALL = 0.8;
    private static final int LEAST_USES = 2;
    private static final int SEVERAL = 2;
    /** Nothing but the prompts speaks for them. */
    private static final double STRENGTH = 0.2;

    private Recruits() {}

    /** @param taken accounts that belong to another reported group */
    static List<CampaignMember> of(Group group, Set<Integer> taken) {
        Incidence holders = group.population().templates().holders();
        Map<Integer, Integer> ownTemplatesOf = new TreeMap<>();
        for (int template : group.templates().own()) {
            for (int i = 0; i < holders.holders(template); i++) {
                ownTemplatesOf.merge(holders.holder(template, i), 1, Integer::sum);
            }
        }
        Set<Integer> exclusive = new HashSet<>();
        for (int template : group.templates().own()) {
            int ofTheGroup = 0;
            for (int i = 0; i < holders.holders(template); i++) {
                int holder = holders.holder(template, i);
                ofTheGroup += group.contains(holder) || ownTemplatesOf.get(holder) >= SEVERAL ? 1 : 0;
            }
            if (ofTheGroup >= NEARLY_ALL * holders.holders(template)) {
                exclusive.add(template);
            }
        }
        List<CampaignMember> recruits = new ArrayList<>();
        for (int account : ownTemplatesOf.keySet()) {
            int[] uses = {0};
            if (!group.contains(account) && !taken.contains(account)) {
                group.population().forEachUse(account, template -> uses[0] += exclusive.contains(template) ? 1 : 0);
            }
            if (uses[0] >= LEAST_USES) {
                recruits.add(recruit(group, account, uses[0]));
            }
        }
        return recruits;
    }

    private static CampaignMember recruit(Group group, int account, int uses) {
        return new CampaignMember(
                group.traffic().key(account),
                Membership.PERIPHERY,
                STRENGTH,
                false,
                "No link ties it, but " + uses
                        + " of its requests are on templates that nearly nobody outside the group uses.");
    }
}
