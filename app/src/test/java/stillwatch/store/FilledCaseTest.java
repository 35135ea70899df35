package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;

class FilledCaseTest {
    @TempDir
    Path folder;

    @Test
    void holdsCampaignsWhoseFiguresFitTheirMembers() {
        try (CaseFile file = FilledCase.at(folder.resolve("filled.stillwatch"))) {
            List<Campaign> campaigns = new CampaignTable(file).all();
            assertEquals(
                    List.of("C1", "C2", "C3"),
                    campaigns.stream().map(Campaign::id).toList());
            assertEquals(48, campaigns.get(0).accounts());
            assertEquals(48 * 70, campaigns.get(0).exchanges());
            assertTrue(new FindingListQuery(file).ask(1).size() >= 6);
        }
    }
}
