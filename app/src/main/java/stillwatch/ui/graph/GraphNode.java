package stillwatch.ui.graph;

/**
 * One mark of the picture.
 *
 * @param id the same for the same thing in every picture
 * @param key the account's key, or the campaign's; 0 for values
 * @param group the campaign that it belongs to, as its place in the ranking from 0; -1 for none * @param color the place of its colour in the palette's series; -1 for the quiet colour of what is not suspected
 * @param stands how many accounts it stands for: of a campaign those that are not drawn singly, of a value its holders
 * @param score of a campaign, 0 to 1; otherwise 0
 * @param stopped the provider banned or suspended the account
 */
public record GraphNode(
        String id,
        Kind kind,
        long key,
        String label,
        int group,
        int color,
        long stands,
        double score,
        boolean stopped) {
    /** What a mark stands for; each has a shape of its own. */
    public enum Kind {
        /** A rounded square with the score. */
        CAMPAIGN,
        /** A circle; a ring with a cross where it was stopped. */
        ACCOUNT,
        /** A diamond: a value that links the accounts around it. */
        VALUE,
        /** A diamond with a count and no edge: so many hold the value that it links nobody. */
        CROWD
    }

    public static String accountId(long accountKey) {
        return "a" + accountKey;
    }

    public static String campaignId(String campaignId) {
        return "c" + campaignId;
    }

    /** The campaign's own id, of a campaign's node. */
    public String campaign() {
        return id.substring(1);
    }
}
