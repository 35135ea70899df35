package stillwatch.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** A score as JSON, with the names of campaigns.json where the meaning is the same. */
public final class ScoreWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoreWriter() {}

    /** Leaves the stream open. */
    public static void write(Score score, OutputStream out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        counts(root.putObject("accounts"), score.accounts()).put("false_positive_rate", score.falsePositiveRate());
        root.put("exchange_recall", score.exchangeRecall());
        root.put("innocent_accounts", score.innocents());
        root.put("unknown_accounts", score.unknownAccounts());
        for (Score.Found found : score.campaigns()) {
            ObjectNode campaign = root.withArray("campaigns").addObject();
            campaign.put("name", found.name()).put("size", found.size()).put("found_as", found.conclusion());
            counts(campaign.putObject("accounts"), found.accounts());
            campaign.put("exchange_recall", found.exchangeRecall());
        }
        root.withArray("campaigns");
        score.falseCampaigns().forEach(root.withArray("false_campaigns")::add);
        score.splinters().forEach(root.withArray("splinters")::add);
        for (Score.Mistaken group : score.mistaken()) {
            root.withArray("mistaken")
                    .addObject()
                    .put("name", group.name())
                    .put("named", group.named())
                    .put("size", group.size());
        }
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        out.write('\n');
    }

    private static ObjectNode counts(ObjectNode node, Counts counts) {
        return node.put("right", counts.right())
                .put("wrong", counts.wrong())
                .put("overlooked", counts.overlooked())
                .put("precision", counts.precision())
                .put("recall", counts.recall())
                .put("f1", counts.f1());
    }
}
