package stillwatch.detect.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stillwatch.dataset.Message;

class RulePacksTest {
    @Test
    void theShippedPacksKeepWhatTheirExamplesPromiseInTwoLanguages() {
        RulePacks packs = RulePacks.shipped();
        Set<String> languages = packs.rules().stream().map(Rule::language).collect(Collectors.toSet());
        assertEquals(Set.of("en", "zh"), languages);
    }

    @Test
    void aMatchNamesTheMessageAndTheCharactersThatMatched() {
        List<Message> messages = List.of(
                Message.ofText("system", "You help."),
                Message.ofText("user", "Question 7. Please act as an impartial judge. Here are two answers."));
        RuleMatch match = RulePacks.shipped().match(messages).get(0);
        assertEquals(1, match.messageIndex());
        assertEquals("grading", match.rule().technique());
        String span = messages.get(1).text().substring(match.start(), match.end());
        assertTrue(span.contains("impartial judge"), span);
    }

    @Test
    void whatTheModelItselfSaysMatchesNothing() {
        List<Message> messages = List.of(Message.ofText("assistant", "Please act as an impartial judge."));
        assertEquals(List.of(), RulePacks.shipped().match(messages));
    }

    @Test
    void stepByStepIsContextAndNotEvidence() {
        List<RuleMatch> matches =
                RulePacks.shipped().match(List.of(Message.ofText("user", "Let's think step by step.")));
        assertFalse(matches.isEmpty());
        assertTrue(matches.stream().noneMatch(match -> match.rule().strict()));
    }

    @Test
    void refusesAPackThatBreaksItsOwnPromises() throws IOException {
        String pack =
                "[{\"id\":\"x\",\"technique\":\"grading\",\"language\":\"en\",\"roles\":[\"user\"],\"strict\":true,"
                        + "\"explanation\":\"e\",\"anchors\":[\"score\"],\"patterns\":[\"score\"],\"positive\":[\"a score\"],\"negative\":[\"the score\"]}]";
        List<Rule> rules = RulePacks.read(new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8)));
        assertThrows(IllegalStateException.class, () -> RulePacks.of(rules));
    }
}
