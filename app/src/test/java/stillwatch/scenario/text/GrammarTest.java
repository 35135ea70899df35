package stillwatch.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.scenario.chance.Rng;

class GrammarTest {
    private static final Pattern LEFT_OVER = Pattern.compile("\\{[\\p{L}_0-9-]+}");
    private final Grammar grammar = Grammar.read("english", "harvest");

    @Test
    void givesOneTextForOneSeed() {
        assertEquals(grammar.write("chat", new Rng(4)), grammar.write("chat", new Rng(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "writing", "coding", "study", "analysis", "agent_task", "paraphrase"})
    void ordinaryRequestsHardlyEverRepeat(String rule) {
        Set<String> texts = new HashSet<>();
        for (int seed = 0; seed < 2_000; seed++) {
            String text = grammar.write(rule, new Rng(seed));
            assertFalse(LEFT_OVER.matcher(text).find(), text);
            texts.add(text);
        }
        assertTrue(texts.size() > 1_700, texts.size() + " different texts of 2,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t_trace_tags", "t_grade_rubric", "t_agent_repair", "t_eval_item", "t_persona_guide"})
    void aTemplateKeepsItsSkeletonWhileItsSlotsChange(String rule) {
        Set<String> beginnings = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            String text = grammar.write(rule, new Rng(seed));
            beginnings.add(text.substring(0, 9));
            texts.add(text);
        }
        assertEquals(1, beginnings.size());
        assertTrue(texts.size() > 100, texts.size() + " different texts of 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja", "zh"})
    void everyLanguageHasItsOwnChat(String language) {
        Grammar own = Grammar.read("english", "chat-" + language);
        Set<String> texts = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            texts.add(own.write("chat", new Rng(seed)));
        }
        assertTrue(texts.size() > 300, texts.size() + " different texts of 500");
    }

    @Test
    void bracesOfCodeAndJsonStayAsTheyAre() {
        assertTrue(grammar.write("json_reply", new Rng(1)).matches("(?s)\\{\".*}|[0-9]+"));
    }

    @Test
    void namesTheWordListThatIsMissing() {
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> Grammar.read("no-such-list"));
        assertTrue(missing.getMessage().contains("no-such-list"), missing.getMessage());
    }
}
