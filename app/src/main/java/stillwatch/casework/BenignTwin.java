package stillwatch.casework;

import java.util.List;

/**
 * A group that looks like a campaign and is not held to be one: of the watch list, or an organization's accounts.
 *
 * @param name the organization's id, or the watched group's title
 * @param campaignId the watched group's id; empty for an organization
 * @param score 0 to 1, below the reporting line
 * @param similarity 0 to 1: cosine of the two groups' suspicious signals, each by its strength and weight
 * @param apart what tells the two apart, most telling first
 */
public record BenignTwin(
        String name, String campaignId, long accounts, double score, double similarity, List<Apart> apart) {
    public BenignTwin {
        apart = List.copyOf(apart);
    }

    /**
     * A signal in which the two differ.
     *
     * @param counterEvidence whether it speaks against suspicion
     * @param here its strength for the campaign, 0 to 1
     * @param there its strength for the twin
     * @param text the sentence of the side that shows it more
     */
    public record Apart(String signal, boolean counterEvidence, double here, double there, String text) {}
}
