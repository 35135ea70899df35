package stillwatch.evaluate;

import java.util.List;

/**
 * Conclusions measured against an answer key.
 *
 * @param accounts over all campaigns together: an account counts as found where any conclusion holds it
 * @param exchangeRecall share of the planted accounts' exchanges that found accounts made, 0 to 1; 1 where nothing is planted
 * @param innocents accounts of the case that are in no planted campaign
 * @param campaigns one line per planted campaign, in the key's order
 * @param falseCampaigns conclusions that are not mainly planted accounts
 * @param splinters further pieces of campaigns that another conclusion already stands for
 * @param unknownAccounts accounts of the key that the case does not hold
 */
public record Score(
        Counts accounts,
        double exchangeRecall,
        long innocents,
        List<Found> campaigns,
        List<String> falseCampaigns,
        List<String> splinters,
        long unknownAccounts) {
    public Score {
        campaigns = List.copyOf(campaigns);
        falseCampaigns = List.copyOf(falseCampaigns);
        splinters = List.copyOf(splinters);
    }

    /** What became of one planted campaign. {@code conclusion} is null where it was missed; the counts are then empty. */
    public record Found(String name, int size, String conclusion, Counts accounts, double exchangeRecall) {
        public boolean missed() {
            return conclusion == null;
        }
    }

    /** Share of innocent accounts that a conclusion holds, 0 to 1. */
    public double falsePositiveRate() {
        return innocents == 0 ? 0 : accounts.wrong() / (double) innocents;
    }

    public long missedCampaigns() {
        return campaigns.stream().filter(Found::missed).count();
    }
}
