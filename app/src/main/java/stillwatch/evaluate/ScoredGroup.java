package stillwatch.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.Set;

/**
 * A group as the engine scored it, with what the answer key says of it.
 *
 * @param evidence ln odds before calibration
 * @param complete whether it shows every side that a campaign has; without, it is never reported
 * @param accounts members without the crowd
 * @param planted how many of them are in any planted campaign
 * @param campaign the planted campaign of which it holds most accounts; null where it holds none
 */
public record ScoredGroup(
        double evidence, boolean complete, double score, boolean reported, int accounts, int planted, String campaign) {

    /** @param group the engine's side; planted and campaign are looked up */
    static ScoredGroup of(Raw group, AnswerKey key) {
        Set<String> accounts = group.accounts();
        int planted = (int) accounts.stream()
                .filter(account -> key.campaigns().stream()
                        .anyMatch(campaign -> campaign.accounts().contains(account)))
                .count();
        String campaign = planted == 0
                ? null
                : key.campaigns().stream()
                        .max(Comparator.comparingInt(
                                each -> Counts.of(accounts, each.accounts()).right()))
                        .orElseThrow()
                        .name();
        return new ScoredGroup(
                group.evidence(),
                group.complete(),
                group.score(),
                group.reported(),
                accounts.size(),
                planted,
                campaign);
    }

    /** Mainly planted accounts. */
    @JsonIgnore
    public boolean isCampaign() {
        return planted > 0 && planted >= Scoring.LEAST_PLANTED * accounts;
    }

    /** What the engine alone knows. */
    public record Raw(double evidence, boolean complete, double score, boolean reported, Set<String> accounts) {
        public Raw {
            accounts = Set.copyOf(accounts);
        }
    }
}
