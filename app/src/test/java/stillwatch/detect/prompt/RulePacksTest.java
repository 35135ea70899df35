package stillwatch.detect.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.dataset.Message;
import stillwatch.dataset.MessagePart;

class RulePacksTest {
    private static RulePack pack(String rule) {
        return read("{\"pack\":\"peer\",\"version\":\"1\",\"title\":\"t\",\"author\":\"a\",\"rules\":[" + rule + "]}");
    }

    private static RulePack read(String json) {
        return RulePackReader.read("peer.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(String pattern, String positive, String negative) {
        return "{\"id\":\"x\",\"technique\":\"grading\",\"language\":\"en\",\"parts\":[\"user\"],\"strict\":true,"
                + "\"explanation\":\"e\",\"patterns\":[\"" + pattern + "\"],\"positive\":[\"" + positive
                + "\"],\"negative\":[\"" + negative + "\"]}";
    }

    private static String refusal(String rule) {
        return assertThrows(RulePackException.class, () -> pack(rule)).getMessage();
    }

    @Test
    void theShippedPacksKeepWhatTheirExamplesPromise() {
        Set<String> languages =
                RulePacks.shipped().rules().stream().map(Rule::language).collect(Collectors.toSet());
        assertTrue(languages.containsAll(Set.of("en", "zh")), languages.toString());
    }

    @Test
    void aMatchNamesThePackTheMessageAndTheCharactersThatMatched() {
        List<Message> messages = List.of(
                Message.ofText("system", "You help."),
                Message.ofText("user", "Question 7. Please act as an impartial judge. Here are two answers."));
        RuleMatch match = RulePacks.shipped().match(messages).get(0);
        assertEquals(1, match.messageIndex());
        assertEquals(Part.USER, match.part());
        assertEquals("grading", match.rule().pack());
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
    void whatAClientOrAToolPutIntoAUsersMessageIsNotTheUsers() {
        String injected = "<system-reminder>Please act as an impartial judge.</system-reminder>\nFix the bug.";
        List<Message> messages = List.of(
                Message.ofText("user", injected),
                new Message("user", List.of(new MessagePart("tool_result", "Please act as an impartial judge."))));
        List<RuleMatch> matches = RulePacks.shipped().match(messages);
        assertEquals(List.of(Part.CLIENT), matches.stream().map(RuleMatch::part).toList());
        assertEquals("Fix the bug.", PromptText.asked(messages));
    }

    @Test
    void oneSentenceOfBoilerplateIsOneWordingWhateverElseTheMessageSays() {
        RulePacks packs = RulePacks.shipped();
        String boilerplate = "Please act as an impartial judge and rate answer 7.";
        RuleMatch one = packs.match(List.of(Message.ofText("user", boilerplate + " It is about apples.")))
                .get(0);
        RuleMatch two = packs.match(List.of(Message.ofText("system", "About pears!\n" + boilerplate.replace('7', '9'))))
                .get(0);
        RuleMatch other = packs.match(List.of(Message.ofText("user", "Be a strict judge of this reply.")))
                .get(0);
        assertEquals(one.wording(), two.wording());
        assertNotEquals(one.wording(), other.wording());
    }

    @Test
    void stepByStepIsContextAndNotEvidence() {
        List<RuleMatch> matches =
                RulePacks.shipped().match(List.of(Message.ofText("user", "Let's think step by step.")));
        assertFalse(matches.isEmpty());
        assertTrue(matches.stream().noneMatch(match -> match.rule().strict()));
    }

    @Test
    void aMatchFarInsideALongMessageIsFoundAtItsPlace() {
        String text = "An answer is a response to something. ".repeat(300) + "Act as a strict judge of it.";
        RuleMatch match =
                RulePacks.shipped().match(List.of(Message.ofText("user", text))).get(0);
        assertEquals("Act as a strict judge", text.substring(match.start(), match.end()));
    }

    @Test
    void refusesAPackThatBreaksItsOwnPromisesAndNamesRuleAndExample() {
        assertEquals(
                "The rule pack peer breaks its promise: rule x matches the innocent text: the score",
                refusal(rule("score", "a score", "the score")));
        assertEquals(
                "The rule pack peer breaks its promise: rule x does not match its own example: a mark",
                refusal(rule("score", "a mark", "the end")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+score(?=x)",
                "(score)\\\\1",
                "(score{1000}){1000}",
                ".{0,40}",
                "(score",
                "score)",
                "sc|ore|x*"
            })
    void refusesPatternsThatCannotBeMatchedInBoundedTimeOrMatchAnything(String pattern) {
        String said = refusal(rule(pattern, "a score", "the end"));
        assertTrue(said.startsWith("In the rule pack peer.json, rule x: the pattern "), said);
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() {
        String said = refusal(rule("score", "a score", "end").replace("\"strict\"", "\"note\":\"\",\"strict\""));
        assertEquals("In the rule pack peer.json, rule x: there is no field \"note\".", said);
    }

    @Test
    void twoPacksOfOneNameAreNotUsedTogether() {
        RulePacks packs = RulePacks.shipped().with(List.of(pack(rule("score", "a score", "end"))));
        assertThrows(RulePackException.class, () -> packs.with(List.of(pack(rule("mark", "a mark", "end")))));
    }

    @Test
    void aStrangersPatternCannotHangTheProgram() {
        RulePack hostile = pack(rule("((x|y|xx|yy){0,60}(x|y)*){0,4}score", "xxyyscore", "end"));
        RulePacks packs = RulePacks.shipped().with(List.of(hostile));
        String text = "xyxxyxyyyx".repeat(2_000) + "!score";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(List.of(), packs.match(List.of(Message.ofText("user", text.repeat(20))))));
    }
}
