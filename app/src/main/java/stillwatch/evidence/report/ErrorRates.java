package stillwatch.evidence.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the method erred on generated data, as {@code app/docs/evaluation.md} tells it; a test holds the two together.
 *
 * @param measuredAt a day, such as {@code 2026-11-26}
 * @param scale the size of the generated datasets, a share of the reported campaigns' size
 * @param campaigns how many were planted where no data were left out
 * @param missed how many of them
 * @param lookAlikesNamed groups of innocent users that were taken for campaigns
 * @param calibratedAt the day on which the scores were judged
 */
record ErrorRates(
        String measuredAt,
        String scale,
        long campaigns,
        long missed,
        long lookAlikesNamed,
        List<Condition> conditions,
        String calibratedAt,
        List<ScoreBand> scores) {
    private static final String FILE = "/stillwatch/evidence/error-rates.json";

    /**
     * The rates with some data left out. Rates have three decimals, rounded down.
     *
     * @param without what is left out, a word of the file
     * @param precision share of the named accounts that were planted, the mean of all kinds of campaigns
     * @param lowestPrecision in a single dataset
     * @param recall share of the planted accounts that were named, likewise
     */
    record Condition(
            String without,
            long datasets,
            String precision,
            String lowestPrecision,
            String recall,
            String lowestRecall,
            long falseCampaigns) {}

    /**
     * Groups whose score lies between two bounds, judged without the kind of campaign that they are.
     *
     * @param meanScore empty where there is no group, as is {@code campaigns}
     * @param campaigns the share of them that are campaigns
     */
    record ScoreBand(String from, String to, long groups, String meanScore, String campaigns) {}

    static ErrorRates read() {
        try (InputStream in = ErrorRates.class.getResourceAsStream(FILE)) {
            JsonNode file = new ObjectMapper().readTree(in);
            List<Condition> conditions = new ArrayList<>();
            file.required("conditions")
                    .forEach(row -> conditions.add(new Condition(
                            text(row, "without"),
                            row.required("datasets").asLong(),
                            text(row, "precision"),
                            text(row, "lowest_precision"),
                            text(row, "recall"),
                            text(row, "lowest_recall"),
                            row.required("false_campaigns").asLong())));
            List<ScoreBand> scores = new ArrayList<>();
            file.required("scores")
                    .forEach(row -> scores.add(new ScoreBand(
                            text(row, "from"),
                            text(row, "to"),
                            row.required("groups").asLong(),
                            text(row, "mean_score"),
                            text(row, "campaigns"))));
            return new ErrorRates(
                    text(file, "measured_at"),
                    text(file, "scale"),
                    file.required("campaigns").asLong(),
                    file.required("missed").asLong(),
                    file.required("look_alikes_named").asLong(),
                    List.copyOf(conditions),
                    text(file, "calibrated_at"),
                    List.copyOf(scores));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode row, String field) {
        return row.required(field).asText();
    }
}
