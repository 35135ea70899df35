package stillwatch.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.AccountVolumesQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.FilledCase;
import stillwatch.store.TagTable;

class ConclusionsTest {
    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void fill() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<String> names() {
        return Conclusions.ofCase(file).stream().map(Conclusion::name).toList();
    }

    @Test
    void leavesOutTheWatchListTheDismissedAndTheCrowd() {
        assertEquals(List.of("C1", "C2"), names());
        // Of the 60 accounts of C1, the last fifth are crowd.
        assertEquals(48, Conclusions.ofCase(file).get(0).accounts().size());
        CampaignTable campaigns = new CampaignTable(file);
        campaigns.decide(campaigns.byId("C2").orElseThrow(), CampaignState.DISMISSED, "a customer's own harness");
        assertEquals(List.of("C1"), names());
    }

    @Test
    void aTagIsOneGroupOfTheAccountsThatCarryIt() {
        TagTable tags = new TagTable(file);
        Tag tag = tags.create("ring A", "#cc0000", "");
        tags.add(tag, List.of(Subject.account("acct-0001"), Subject.account("acct-0002"), Subject.campaign("C1")));
        assertEquals(
                List.of(new Conclusion("ring A", Set.of("acct-0001", "acct-0002"))),
                Conclusions.ofTags(file, List.of("ring A", "no such tag")));
    }

    @Test
    void readsTheCampaignsFileAndNotItsWatchList() throws IOException {
        Path json = Files.writeString(
                folder.resolve("campaigns.json"),
                "{\"campaigns\": [{\"id\": \"C7\", \"accounts\": [\"x\"]}], \"watchlist\": [{\"id\": \"C8\"}]}");
        assertEquals(List.of(new Conclusion("C7", Set.of("x"))), Conclusions.ofFile(json));
    }

    @Test
    void aCaseIsScoredWithItsOwnVolumes() {
        Map<String, Long> volumes = new AccountVolumesQuery(file).ask();
        assertEquals(240, volumes.size());
        AnswerKey key = new AnswerKey(List.of(
                new AnswerKey.Planted("planted", Conclusions.ofCase(file).get(0).accounts(), List.of())));
        Score score = new Scoring(key, volumes).score(Conclusions.ofCase(file));
        assertEquals("C1", score.campaigns().get(0).conclusion());
        assertEquals(List.of("C2"), score.falseCampaigns());
        assertTrue(score.exchangeRecall() == 1 && score.unknownAccounts() == 0);
    }
}
