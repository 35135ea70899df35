package stillwatch.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stillwatch.evaluate.AnswerKey.Planted;

class ScoringTest {
    private static final AnswerKey KEY = new AnswerKey(List.of(
            new Planted("first", Set.of("a", "b", "c", "d"), List.of("grading")),
            new Planted("second", Set.of("e", "f"), List.of())));

    /** Twenty accounts a to t with ten exchanges each, only {@code a} with 100. */
    private static Map<String, Long> volumes() {
        Map<String, Long> volumes = new HashMap<>();
        for (char c = 'a'; c <= 't'; c++) {
            volumes.put(String.valueOf(c), c == 'a' ? 100L : 10L);
        }
        return volumes;
    }

    private static Score score(Conclusion... conclusions) {
        return new Scoring(KEY, volumes()).score(List.of(conclusions));
    }

    private static Conclusion conclusion(String name, String... accounts) {
        return new Conclusion(name, Set.of(accounts));
    }

    @Test
    void exactConclusionsScoreOneEverywhere() {
        Score score = score(conclusion("C1", "e", "f"), conclusion("C2", "a", "b", "c", "d"));
        assertEquals(1, score.accounts().f1());
        assertEquals(1, score.exchangeRecall());
        assertEquals(0, score.missedCampaigns());
        assertEquals("C2", score.campaigns().get(0).conclusion());
        assertEquals("C1", score.campaigns().get(1).conclusion());
        assertEquals(0, score.falsePositiveRate());
    }

    @Test
    void saysWhichInnocentsWereNamedAndWhetherAsAGroup() {
        AnswerKey key = new AnswerKey(
                KEY.campaigns(),
                List.of(
                        new AnswerKey.Innocents("class", Set.of("k", "l", "m", "n")),
                        new AnswerKey.Innocents("office", Set.of("o", "p", "q", "r")),
                        new AnswerKey.Innocents("at peace", Set.of("s"))));
        Score score = new Scoring(key, volumes()).score(List.of(conclusion("C1", "k", "l", "m", "o", "a")));
        assertEquals(List.of(new Score.Mistaken("class", 3, 4), new Score.Mistaken("office", 1, 4)), score.mistaken());
        assertTrue(score.mistaken().get(0).asGroup());
        assertFalse(score.mistaken().get(1).asGroup());
    }

    @Test
    void countsOverlookedAndWronglyNamedAccountsOfThePairedConclusion() {
        Score score = score(conclusion("C1", "a", "b", "z1", "c"));
        Score.Found first = score.campaigns().get(0);
        assertEquals(new Counts(3, 1, 1), first.accounts());
        assertEquals(0.75, first.accounts().precision());
        assertEquals(0.75, first.accounts().recall());
        assertEquals(120 / 130.0, first.exchangeRecall());
        assertTrue(score.campaigns().get(1).missed());
        assertEquals(1, score.missedCampaigns());
        assertEquals(new Counts(3, 1, 3), score.accounts());
    }

    @Test
    void oneConclusionOverEverythingStandsForOneCampaignOnly() {
        Score score = score(conclusion("C1", "a", "b", "c", "d", "e", "f"));
        assertEquals(1, score.missedCampaigns());
        assertEquals(1, score.accounts().recall());
    }

    @Test
    void aPieceOfAFoundCampaignIsASplinterAndNotAFalseCampaign() {
        Score score = score(conclusion("C1", "a", "b", "c"), conclusion("C2", "d"));
        assertEquals(List.of("C2"), score.splinters());
        assertEquals(List.of(), score.falseCampaigns());
    }

    @Test
    void aConclusionAboutInnocentsIsAFalseCampaign() {
        Score score = score(conclusion("C1", "m", "n", "o", "a"));
        assertEquals(List.of("C1"), score.falseCampaigns());
        assertEquals(3 / 14.0, score.falsePositiveRate());
    }

    @Test
    void nothingPlantedAndNothingConcludedIsPerfect() {
        Score score = new Scoring(new AnswerKey(List.of()), volumes()).score(List.of());
        assertEquals(1, score.accounts().f1());
        assertEquals(1, score.exchangeRecall());
        assertEquals(20, score.innocents());
    }

    @Test
    void theTextNamesWhatWasMissedAndWhatWasWrong() {
        String text = ScoreText.of(score(conclusion("C9", "m", "n"), conclusion("C1", "a", "b", "c", "d")));
        assertTrue(text.contains("second"), text);
        assertTrue(text.contains("missed"), text);
        assertTrue(text.contains("false campaigns: C9"), text);
        assertTrue(text.contains("1 of 2 campaigns found"), text);
    }

    @Test
    void theJsonHoldsTheSameFigures() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScoreWriter.write(score(conclusion("C1", "a", "b"), conclusion("C2", "m", "n")), out);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertEquals(
                2, json.get("campaigns").get(0).get("accounts").get("right").asInt());
        assertTrue(json.get("campaigns").get(1).get("found_as").isNull());
        assertEquals("C2", json.get("false_campaigns").get(0).asText());
        assertEquals(0.5, json.get("accounts").get("precision").asDouble());
    }
}
