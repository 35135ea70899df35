package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.Group;

/** Signals that rest on the rule packs, each asked with the packs' own examples. */
class TellingPromptsTest extends SignalCase {
    private static String example(String technique, boolean strict) {
        return RulePacks.shipped().rules().stream()
                .filter(rule -> rule.technique().equals(technique) && rule.strict() == strict)
                .findFirst()
                .orElseThrow()
                .positive()
                .get(0);
    }

    private Group asking(String prompt) {
        people(60);
        for (int i = 0; i < 60; i++) {
            for (int n = 0; n < 5; n++) {
                builder.conversation(
                        "person-" + i, START, "What shall I cook on day " + n + " of week " + i + "?", "Soup.");
            }
        }
        for (int i = 0; i < 5; i++) {
            member(i);
            for (int n = 0; n < 4; n++) {
                builder.conversation(g(i), START + n * HOUR, prompt, "Very well.");
            }
        }
        return group();
    }

    @Test
    void strictElicitationIsEvidence() {
        assertFires(new ReasoningElicitationSignal(), 0.9, asking(example("reasoning_elicitation", true)));
    }

    @Test
    void looseElicitationIsContextOnly() {
        Group group = asking(example("reasoning_elicitation", false));
        assertSilent(new ReasoningElicitationSignal(), 0, group);
        assertFires(new ReasoningHintsSignal(), 0.9, group);
        assertEquals(0, new ReasoningHintsSignal().weight());
        assertEquals(Signal.Side.CONTEXT, new ReasoningHintsSignal().side());
    }

    @Test
    void gradingRewritingAndCritiqueAreFoundByTheirRules() {
        assertFires(new GradingSignal(), 0.9, asking(example("grading", true)));
    }

    @Test
    void rewritingIsFoundByItsRules() {
        assertFires(new SafetyRewritingSignal(), 0.9, asking(example("safety_rewriting", true)));
    }

    @Test
    void critiqueIsFoundByItsRules() {
        assertFires(new CritiqueSignal(), 0.9, asking(example("critique", true)));
    }

    @Test
    void boilerplateThatTheGeneralPopulationCarriesCountsZero() {
        String prompt = example("reasoning_elicitation", true);
        for (int i = 0; i < 60; i++) {
            builder.account("s-" + i);
            builder.conversation("s-" + i, START, prompt, "Very well.");
        }
        assertSilent(new ReasoningElicitationSignal(), 0, asking(prompt));
    }

    @Test
    void benchmarksSpeakForThoseWhoRunThem() {
        assertFires(new PublicBenchmarkSignal(), 0.9, asking(exampleOf("public_benchmark")));
    }

    private static String exampleOf(String technique) {
        return RulePacks.shipped().rules().stream()
                .filter(rule -> rule.technique().equals(technique))
                .findFirst()
                .orElseThrow()
                .positive()
                .get(0);
    }

    @Test
    void areOffWithoutSampledConversations() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(new GradingSignal(), Input.CONVERSATIONS, group());
    }
}
