package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stillwatch.detect.prompt.Rule;
import stillwatch.detect.traffic.Group;

/** Signals that rest on the rule packs, each asked with the packs' own examples. */
class TellingPromptsTest extends SignalCase {
    private static final int ALL = 30;

    static Stream<TellingPromptsSignal> weighed() {
        return Signals.all().stream()
                .filter(signal -> signal instanceof TellingPromptsSignal && signal.weight() > 0)
                .map(TellingPromptsSignal.class::cast);
    }

    private static Stream<Rule> rules(String technique, boolean strict) {
        return PACKS.rules().stream().filter(rule -> rule.technique().equals(technique) && rule.strict() == strict);
    }

    private static String example(String technique, boolean strict) {
        return rules(technique, strict).findFirst().orElseThrow().positive().get(0);
    }

    /** 300 conversations of 60 strangers about cooking, and six of each member: five members, who ask these prompts and then cook. */
    private Group asking(List<String> prompts) {
        unrelated(60);
        for (int i = 0; i < 60; i++) {
            for (int n = 0; n < 5; n++) {
                builder.conversation("s-" + i, START, "What shall I cook on day " + n + " of week " + i + "?", "Soup.");
            }
        }
        for (int number = 0; number < Math.max(ALL, prompts.size()); number++) {
            if (number % 6 == 0) {
                member(number / 6);
            }
            builder.conversation(
                    g(number / 6),
                    START + number * HOUR,
                    number < prompts.size() ? prompts.get(number) : "Is member " + number + " a cook?",
                    "Very well.");
        }
        return group();
    }

    private Group asking(String prompt, int times) {
        return asking(Collections.nCopies(times, prompt));
    }

    private static List<String> ofEach(int times) {
        return weighed()
                .flatMap(signal -> Collections.nCopies(times, example(signal.technique(), true)).stream())
                .toList();
    }

    @Test
    void threeOfThirtyWhereStrangersShowNoneIsTenTimesTheirBound() {
        Group group = asking(ofEach(3));
        weighed().forEach(signal -> {
            // strangers' bound is 3 / 300; ln(0.1 / 0.01) / ln 30
            Measurement found = assertFigures(signal, 0.1, 0, Math.log(10) / Math.log(30), group);
            assertEquals(3, found.conversationKeys().size());
            assertTrue(found.text().startsWith("3 of 30 sampled conversations, of "), found.text());
        });
    }

    @Test
    void twoHitsMayBeAnything() {
        Group group = asking(ofEach(2));
        weighed().forEach(signal -> assertSilent(signal, 0, group));
    }

    @Test
    void looseWordsOfTheSameFieldAreNoEvidence() {
        List<String> innocent = weighed()
                .flatMap(signal -> Stream.concat(
                        rules(signal.technique(), false)
                                .flatMap(rule -> rule.positive().stream().limit(1)),
                        rules(signal.technique(), true)
                                .flatMap(rule -> rule.negative().stream().limit(1))))
                .toList();
        Group group = asking(innocent);
        weighed().forEach(signal -> assertSilent(signal, 0, group));
    }

    @Test
    void boilerplateThatTheGeneralPopulationCarriesCountsZero() {
        weighed().forEach(signal -> {
            for (int i = 0; i < 20; i++) {
                String id = signal.name() + "-" + i;
                builder.account(id);
                builder.conversation(id, START, example(signal.technique(), true), "Very well.");
            }
        });
        Group group = asking(ofEach(4));
        weighed().forEach(signal -> assertSilent(signal, 0, group));
    }

    @Test
    void areOffWithoutSampledConversations() {
        member(0);
        builder.exchange(g(0), START);
        Group group = group();
        weighed().forEach(signal -> assertOff(signal, Input.CONVERSATIONS, group));
    }

    @Test
    void whatMakersOfAgentsAndImagesAskForTooIsWeak() {
        assertEquals(Weight.WEAK, new AgenticTrajectoriesSignal().weight());
        assertEquals(Weight.WEAK, new VisionMaterialSignal().weight());
        assertEquals(Weight.WEAK, new LongHorizonSignal().weight());
    }

    @Test
    void looseElicitationIsContextOnly() {
        Group group = asking(example("reasoning_elicitation", false), ALL);
        assertFires(new ReasoningHintsSignal(), 0.9, group);
        assertEquals(0, new ReasoningHintsSignal().weight());
        assertEquals(Signal.Side.CONTEXT, new ReasoningHintsSignal().side());
    }

    private static String exampleOf(String technique) {
        return PACKS.rules().stream()
                .filter(rule -> rule.technique().equals(technique))
                .findFirst()
                .orElseThrow()
                .positive()
                .get(0);
    }

    @Test
    void benchmarksSpeakForThoseWhoRunThem() {
        Measurement found = assertFigures(
                new PublicBenchmarkSignal(), 0.5, Double.NaN, 0.5, asking(exampleOf("public_benchmark"), 15));
        assertEquals(15, found.conversationKeys().size());
    }

    /** The rules look at what the system's instructions say: a user's words cost nothing at all. */
    private Group auditing(int times) {
        unrelated(10);
        member(0);
        for (int n = 0; n < ALL; n++) {
            builder.conversation(
                    g(0),
                    START + n * HOUR,
                    n < times ? exampleOf("audit_work") : "Be brief.",
                    "Loan " + n + "?",
                    "No.");
        }
        return group();
    }

    @Test
    void auditWorkSpeaksForThoseWhoSaySo() {
        Measurement found = assertFigures(new AuditWorkSignal(), 0.2, Double.NaN, 0.2, auditing(6));
        assertEquals(6, found.conversationKeys().size());
    }

    @Test
    void whoNeverNamesABenchmarkOrAnAuditIsNotHeldToDoEither() {
        Group group = asking("Grade the answer from 1 to 10.", ALL);
        assertSilent(new PublicBenchmarkSignal(), 0, group);
        assertSilent(new AuditWorkSignal(), 0, group);
    }

    @Test
    void innocentOriginsAreOffWithoutSampledConversations() {
        member(0);
        builder.exchange(g(0), START);
        Group group = group();
        assertOff(new PublicBenchmarkSignal(), Input.CONVERSATIONS, group);
        assertOff(new AuditWorkSignal(), Input.CONVERSATIONS, group);
    }
}
