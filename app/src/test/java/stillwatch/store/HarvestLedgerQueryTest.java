package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.HarvestLedger;
import stillwatch.casework.HarvestLedger.Line;

class HarvestLedgerQueryTest {
    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void open() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void change(String sql) {
        file.write(connection -> Sql.update(connection, sql));
    }

    private HarvestLedger ledger() {
        return new HarvestLedgerQuery(file).ask(1);
    }

    @Test
    void countsWhatEveryExchangeSays() {
        HarvestLedger ledger = ledger();
        assertEquals(48 * 70, ledger.exchanges());
        assertEquals(
                ledger.exchanges(),
                ledger.byCapability().stream()
                        .mapToLong(line -> line.exchanges().value())
                        .sum());
        assertTrue(ledger.byCapability().stream()
                .allMatch(line ->
                        line.exchanges().observed() && line.outputTokens().observed()));
        assertEquals(
                ledger.outputTokens().value(),
                ledger.byModel().stream()
                        .mapToLong(line -> line.outputTokens().value())
                        .sum());
        assertTrue(ledger.outputTokens().observed());
    }

    @Test
    void carriesTechniquesOfSampledContentOverToAllExchangesWithAnInterval() {
        HarvestLedger ledger = ledger();
        Line grading = ledger.byTechnique().get(0);
        assertEquals("grading", grading.name());
        // Every one of the 24 sampled conversations asks for grades.
        assertEquals(24, ledger.sampledConversations());
        assertEquals(ledger.exchanges(), grading.exchanges().value());
        assertFalse(grading.exchanges().observed());
        assertTrue(grading.exchanges().low() > 0.8 * ledger.exchanges(), grading.toString());
        assertTrue(grading.exchanges().low() < 0.9 * ledger.exchanges(), grading.toString());
        assertTrue(
                ledger.bases().toString().contains("24 of 3,360"),
                ledger.bases().toString());
    }

    @Test
    void estimatesByCapabilityWhereSomeExchangesLackTheLabel() {
        Line before = ledger().byCapability().get(0);
        change("UPDATE exchange SET call_key = NULL WHERE key % 4 = 0");
        HarvestLedger ledger = ledger();
        Line after = ledger.byCapability().stream()
                .filter(line -> line.name().equals(before.name()))
                .findFirst()
                .orElseThrow();
        assertFalse(after.exchanges().observed());
        assertTrue(
                after.exchanges().low() <= before.exchanges().value()
                        && before.exchanges().value() <= after.exchanges().high(),
                before + " / " + after);
        assertTrue(
                after.outputTokens().low() <= before.outputTokens().value()
                        && before.outputTokens().value() <= after.outputTokens().high(),
                before + " / " + after);
    }

    @Test
    void saysThatTokensAreEstimatedWhereSomeExchangesHaveNone() {
        long before = ledger().outputTokens().value();
        change("UPDATE exchange SET output_tokens = NULL WHERE key % 5 = 0");
        HarvestLedger ledger = ledger();
        assertFalse(ledger.outputTokens().observed());
        assertTrue(
                ledger.outputTokens().low() <= before
                        && before <= ledger.outputTokens().high(),
                before + " " + ledger.outputTokens());
        assertTrue(ledger.bases().toString().contains("no token count"));
    }

    @Test
    void saysThatNothingIsKnownWithoutLabelsOrContent() {
        change("UPDATE exchange SET call_key = NULL");
        change("DELETE FROM match");
        change("DELETE FROM conversation");
        HarvestLedger ledger = ledger();
        assertTrue(ledger.byCapability().isEmpty() && ledger.byTechnique().isEmpty());
        assertTrue(ledger.bases().toString().contains("by capability is unknown"));
        assertTrue(ledger.bases().toString().contains("by technique is unknown"));
    }
}
