package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Link;
import stillwatch.casework.LinkLayer;

class LinkMapQueryTest {
    @TempDir
    Path folder;

    @Test
    void tellsForEachLinkWhichLayersItRestsOn() {
        try (CaseFile file = FilledCase.at(folder.resolve("filled.stillwatch"))) {
            LinkMapQuery.LinkMap map = new LinkMapQuery(file).ask();
            assertEquals(List.of("device", "payment", "template"), map.layerNames());
            assertTrue(map.size() > 100);
            for (int i = 0; i < map.size(); i++) {
                Link link = new LinkQuery(file).between(map.a()[i], map.b()[i]).orElseThrow();
                int expected = 0;
                for (LinkLayer layer : link.layers()) {
                    expected |= 1 << map.layerNames().indexOf(layer.layer());
                }
                assertEquals(expected, map.layers()[i]);
            }
        }
    }

    @Test
    void findsTheRowsBehindALink() {
        try (CaseFile file = FilledCase.at(folder.resolve("filled.stillwatch"))) {
            Link link = new LinkQuery(file).among(List.of(1L, 5L, 13L), 1).get(0);
            LinkOriginalsQuery.Originals originals = new LinkOriginalsQuery(file).ask(link);
            List<ExchangeRowsQuery.Row> rows = new ExchangeRowsQuery(file).ask(originals.carrying());
            assertFalse(rows.isEmpty());
            assertTrue(rows.stream()
                    .allMatch(row -> row.accountKey() == link.accountA() || row.accountKey() == link.accountB()));
            assertEquals(
                    2,
                    new ConversationRowsQuery(file)
                            .ask(originals.conversations()).stream()
                                    .map(ConversationRowsQuery.Row::accountKey)
                                    .distinct()
                                    .count());
        }
    }

    @Test
    void knowsMembersWithoutTheCrowdAndWhoWasStopped() {
        try (CaseFile file = FilledCase.at(folder.resolve("filled.stillwatch"))) {
            assertEquals(48 + 24 + 8, new CampaignAccountsQuery(file).ask().size());
            List<AccountFactsQuery.Facts> facts = new AccountFactsQuery(file).ask(List.of(6L, 7L));
            assertTrue(facts.get(0).isStopped());
            assertFalse(facts.get(1).isStopped());
            assertEquals("accounts.csv", facts.get(1).source());
        }
    }
}
