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
 * @param mistaken groups of innocents of which conclusions hold accounts, most first; only where the key names innocents
 * @param unknownAccounts accounts of the key that the case does not hold
 */
public record Score(
        Counts accounts,
        double exchangeRecall,
        long innocents,
        List<Found> campaigns,
        List<String> falseCampaigns,
        List<String> splinters,
        List<Mistaken> mistaken,
        long unknownAccounts) {
    public Score {
        campaigns = List.copyOf(campaigns);
        falseCampaigns = List.copyOf(falseCampaigns);
        splinters = List.copyOf(splinters);
        mistaken = List.copyOf(mistaken);
    }

    /** What became of one planted campaign. {@code conclusion} is null where it was missed; the counts are then empty. */
    public record Found(String name, int size, String conclusion, Counts accounts, double exchangeRecall) {
        public boolean missed() {
            return conclusion == null;
        }
    }

    /** How many of a group of innocents were named. */
    public record Mistaken(String name, int named, int size) {
        /** Whether the group as such stands accused, not some stray account of it. */
        public boolean asGroup() {
            return named >= 3 && 2 * named >= size;
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
