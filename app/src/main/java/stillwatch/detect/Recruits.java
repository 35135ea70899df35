package stillwatch.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.Membership;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Incidence;

/**
 * Accounts that no link ties to a reported group, but that use templates which nearly nobody else has: the group's own
 * templates of whose holders at least four in five are members. Two uses are asked for, because one may be a collision of the
 * provider's fingerprints. They join the periphery.
 */
final class Recruits {
    private static final double NEARLY_ALL = 0.8;
    private static final int LEAST_USES = 2;
    /** Nothing but the prompts speaks for them. */
    private static final double STRENGTH = 0.2;

    private Recruits() {}

    /** @param taken accounts that belong to another reported group */
    static List<CampaignMember> of(Group group, Set<Integer> taken) {
        Incidence holders = group.population().templates().holders();
        Set<Integer> exclusive = new HashSet<>();
        Set<Integer> candidates = new HashSet<>();
        for (int template : group.templates().own()) {
            if (group.templates().holders(template) >= NEARLY_ALL * holders.holders(template)) {
                exclusive.add(template);
                for (int i = 0; i < holders.holders(template); i++) {
                    int account = holders.holder(template, i);
                    if (!group.contains(account) && !taken.contains(account)) {
                        candidates.add(account);
                    }
                }
            }
        }
        List<CampaignMember> recruits = new ArrayList<>();
        for (int account : candidates.stream().sorted().toList()) {
            int[] uses = {0};
            group.population().forEachUse(account, template -> uses[0] += exclusive.contains(template) ? 1 : 0);
            if (uses[0] >= LEAST_USES) {
                recruits.add(new CampaignMember(
                        group.traffic().key(account),
                        Membership.PERIPHERY,
                        STRENGTH,
                        false,
                        "No link ties it, but " + uses[0]
                                + " of its requests are on templates that nearly nobody outside" + " the group uses."));
            }
        }
        return recruits;
    }
}
