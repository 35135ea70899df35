package stillwatch.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code truth.json}, packed with gzip or not. Missing names and techniques and unknown keys are no errors. */
public final class AnswerKeyReader {
    private AnswerKeyReader() {}

    /** @throws AnswerKeyException where the file is absent or does not list accounts by campaign */
    public static AnswerKey read(Path file) throws IOException {
        List<AnswerKey.Planted> planted = new ArrayList<>();
        for (JsonNode campaign : JsonFile.campaigns(file, "answer key")) {
            int number = planted.size() + 1;
            List<String> techniques = new ArrayList<>();
            campaign.path("techniques").forEach(technique -> techniques.add(technique.asText()));
            planted.add(new AnswerKey.Planted(
                    campaign.path("name").asText("campaign " + number),
                    JsonFile.accounts(campaign, file, number),
                    techniques));
        }
        List<AnswerKey.Innocents> innocents = new ArrayList<>();
        for (JsonNode group : JsonFile.innocents(file)) {
            int number = innocents.size() + 1;
            innocents.add(new AnswerKey.Innocents(
                    group.path("name").asText("innocents " + number), JsonFile.accounts(group, file, number)));
        }
        return new AnswerKey(planted, innocents);
    }
}
