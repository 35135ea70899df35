package stillwatch.casework;

import java.util.List;

/**
 * What a campaign's members (without the crowd) took, sorted in three ways. Every figure says whether it was counted or estimated.
 *
 * @param exchanges all of theirs; counted
 * @param byCapability by the provider's label; empty where no exchange has one
 * @param byModel by the model that answered
 * @param byTechnique by what strict prompt rules found in sampled conversations; one exchange may show several; empty where
 *     there is no content
 * @param sampledConversations how many of their conversations are in the case
 * @param bases how the figures came about, one sentence each
 */
public record HarvestLedger(
        long exchanges,
        Estimate inputTokens,
        Estimate outputTokens,
        List<Line> byCapability,
        List<Line> byModel,
        List<Line> byTechnique,
        long sampledConversations,
        List<String> bases) {
    public HarvestLedger {
        byCapability = List.copyOf(byCapability);
        byModel = List.copyOf(byModel);
        byTechnique = List.copyOf(byTechnique);
        bases = List.copyOf(bases);
    }

    /** What was taken of one kind. Most exchanges stand first. */
    public record Line(String name, Estimate exchanges, Estimate inputTokens, Estimate outputTokens) {}
}
