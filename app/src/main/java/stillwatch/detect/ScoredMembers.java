package stillwatch.detect;

import java.util.Set;

/**
 * A scored group as an evaluation wants it.
 *
 * @param evidence ln odds before calibration
 * @param complete whether it shows every side that a campaign has; without, it is never reported
 * @param accountIds members without the crowd
 */
public record ScoredMembers(double evidence, boolean complete, double score, boolean reported, Set<String> accountIds) {
    public ScoredMembers {
        accountIds = Set.copyOf(accountIds);
    }
}
