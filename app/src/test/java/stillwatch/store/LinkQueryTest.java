package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Link;
import stillwatch.store.LinkQuery.Neighbour;
import stillwatch.store.LinkQuery.Neighbours;

class LinkQueryTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private LinkQuery query;

    @BeforeEach
    void open() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
        query = new LinkQuery(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void givesTheStrongestNeighboursAndSaysHowManyThereAre() {
        Neighbours all = query.neighbours(20, 1000);
        assertEquals(all.total(), all.strongest().size());
        assertTrue(all.total() > 2);
        Neighbours two = query.neighbours(20, 2);
        assertEquals(all.total(), two.total());
        assertEquals(all.strongest().subList(0, 2), two.strongest());
    }

    @Test
    void theLedgerOfALinkIsTheSameFromEitherEnd() {
        Neighbour neighbour = query.neighbours(20, 1).strongest().get(0);
        Link link = query.byKey(neighbour.linkKey()).orElseThrow();
        assertEquals(link, query.between(neighbour.accountKey(), 20).orElseThrow());
        assertFalse(link.layers().isEmpty());
        assertFalse(link.layers().get(0).values().isEmpty());
        assertTrue(query.between(20, 239).isEmpty());
    }

    @Test
    void linksAmongAccountsHaveBothEndsThere() {
        List<Long> accounts = List.of(20L, 24L, 27L, 31L);
        List<Link> among = query.among(accounts, 100);
        assertFalse(among.isEmpty());
        assertTrue(among.stream().allMatch(l -> accounts.contains(l.accountA()) && accounts.contains(l.accountB())));
    }

    @Test
    void listsAllEndsAndTheCrowdValues() {
        LinkEndsQuery.LinkEnds ends = new LinkEndsQuery(file).ask();
        long links = file.read(connection -> Sql.number(connection, "SELECT count(*) FROM link"));
        assertEquals(links, ends.a().length);
        assertEquals(1840, new CrowdValueQuery(file).ask(10).get(0).holders());
    }
}
