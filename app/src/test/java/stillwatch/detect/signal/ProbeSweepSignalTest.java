package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class ProbeSweepSignalTest extends SignalCase {
    private final Signal signal = new ProbeSweepSignal();

    /** Each member tries 20 prompts of its own, then all send one template. */
    private void sweep(boolean refused, int harvest) {
        people(60);
        for (int i = 0; i < 4; i++) {
            member(i);
            for (int n = 0; n < 20; n++) {
                builder.exchange(g(i), START + DAY + n * MINUTE)
                        .set("template", "try-" + i + "-" + n)
                        .set("refusal", refused && n % 4 != 0 ? "reasoning_extraction" : null);
            }
            for (int n = 0; n < harvest; n++) {
                builder.exchange(g(i), START + 3 * DAY + n * MINUTE).set("template", "works");
            }
        }
        builder.exchange("person-1", START + HOUR).set("refusal", "harmful");
    }

    @Test
    void refusedOneOffsBeforeOneTemplateTakesOff() {
        sweep(true, 100);
        Measurement found = assertFires(signal, 0.9, group());
        assertTrue(found.text().contains("75 %"), found.text());
    }

    @Test
    void whoTriesManyPromptsThatAreAnsweredIsOnlyCurious() {
        sweep(false, 100);
        assertSilent(signal, 0, group());
    }

    @Test
    void refusalsAfterWhichNothingRisesAreASafetyTeamsDay() {
        sweep(true, 1);
        assertSilent(signal, 0, group());
    }

    @Test
    void isOffWhereNoTemplateIdsAreGiven() {
        member(0);
        builder.exchange(g(0), START).set("refusal", "harmful");
        assertOff(signal, Input.TEMPLATE_IDS, group());
    }
}
