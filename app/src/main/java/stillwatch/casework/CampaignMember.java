package stillwatch.casework;

/**
 * An account in a campaign.
 *
 * @param strength 0 to 1: how much of its linkage lies inside the campaign
 * @param addedByHand a person put it there; a new analysis keeps it
 * @param why what makes it core, periphery or crowd, in one sentence; empty where the analysis did not say or a person put it in
 */
public record CampaignMember(
        long accountKey, Membership membership, double strength, boolean addedByHand, String why) {}
