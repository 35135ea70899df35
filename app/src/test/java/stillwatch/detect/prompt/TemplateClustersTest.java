package stillwatch.detect.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import stillwatch.dataset.Message;
import stillwatch.task.Progress;

class TemplateClustersTest {
    private static final String GRADER = "You are a careful grader. Read the question and the answer, then give a score"
            + " between 0 and 5 together with one sentence that justifies it for the training log. Be strict about units,"
            + " rounding, sign errors and missing steps, and never reward an answer for its length or for its tone.";
    private static final String CHINESE = "请根据下面的题目写出完整的解答过程，逐条说明每一步使用的定理和理由，最后单独一行给出最终答案，不要省略任何中间步骤，" + "也不要使用表格或者列表。";

    private final ConversationReader reader = new ConversationReader(RulePacks.shipped());

    /** The template of each prompt, as a leader's place in the list. */
    private int[] templates(List<String> prompts) {
        TemplatePrints prints = new TemplatePrints();
        int[] skeletons = prompts.stream()
                .mapToInt(prompt -> prints.add(reader.read(List.of(Message.ofText("user", prompt)))))
                .toArray();
        int[] templateOf = TemplateClusters.of(prints, Progress.silent()).templateOf();
        return java.util.Arrays.stream(skeletons)
                .map(skeleton -> skeleton < 0 ? -1 : templateOf[skeleton])
                .toArray();
    }

    private void assertOne(String... prompts) {
        int[] templates = templates(List.of(prompts));
        for (int template : templates) {
            assertEquals(templates[0], template);
        }
    }

    private void assertApart(String a, String b) {
        int[] templates = templates(List.of(a, b));
        assertNotEquals(templates[0], templates[1]);
    }

    @Test
    void slotsLeaveOneTemplate() {
        assertOne(
                GRADER + "\n\nQuestion: What is 17 * 23?\n\nAnswer: 391",
                GRADER
                        + "\n\nQuestion: Who wrote \"Faust\"?\nIn which year?\n\nAnswer: Goethe, see https://x.example/1");
    }

    @Test
    void aWordMoreOrLessInALongPromptIsTheSameTemplate() {
        assertOne(
                GRADER,
                GRADER.replace("missing steps", "missing parts"),
                GRADER.replace("a careful grader", "a careful and patient grader"));
    }

    @Test
    void aParaphraseIsAnotherTemplate() {
        assertApart(
                GRADER,
                "Act as an attentive examiner: go through what was asked and what was replied, and award up to five marks,"
                        + " adding a short reason that we can archive. Penalize wrong units and skipped derivations; neither"
                        + " verbosity nor politeness earns anything.");
    }

    @Test
    void chineseTextIsComparedByItsCharacters() {
        assertOne(CHINESE, CHINESE.replace("表格或者列表", "表格或列表"));
        assertApart(CHINESE, "请把下面这封邮件翻译成英文，语气要礼貌而正式，保留原来的段落，不要添加任何解释，也不要改变称呼和落款。");
    }

    @Test
    void mixedScriptsAreComparedToo() {
        String mixed =
                CHINESE + " Use JSON with the keys answer and reason, nothing else, and keep every number as it is.";
        assertOne(mixed, mixed.replace("nothing else", "and nothing else"));
    }

    @Test
    void pastedCodeIsASlot() {
        assertOne(GRADER + "\n```python\nprint(1)\n```", GRADER + "\n```c\nint main(void) { return 0; }\n```");
    }

    @Test
    void ofALongPromptTheEndCountsAsWell() {
        String book = "The river ran on and nobody looked at it. ".repeat(400);
        assertApart(
                book + "Translate the chapter above into French, keep all names.",
                book.replace("river", "story").replace("nobody", "everyone") + "List every person in it as JSON.");
        Skeleton skeleton = Skeleton.of(book + "Translate the chapter above into French, keep all names.");
        assertTrue(skeleton.text().endsWith("translate the chapter above into french, keep all names."));
    }

    @Test
    void greetingsAreNobodysTemplate() {
        assertEquals(-1, templates(List.of("Hi there!"))[0]);
        assertEquals(-1, templates(List.of("1 + 1 = ?"))[0]);
    }

    @Test
    void whatTheOrderOfReadingWasMakesNoDifference() {
        Random random = new Random(5);
        List<String> prompts = new ArrayList<>();
        String[] words = (GRADER + " " + GRADER.toUpperCase(java.util.Locale.ROOT)).split(" ");
        for (int i = 0; i < 300; i++) {
            String[] changed = words.clone();
            for (int change = 0; change < i % 9; change++) {
                changed[random.nextInt(changed.length)] = "word" + (char) ('a' + random.nextInt(20));
            }
            prompts.add(String.join(" ", changed));
        }
        Set<Set<String>> groups = groups(prompts);
        assertTrue(groups.size() > 1 && groups.size() < 250, groups.size() + " templates");
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(prompts, random);
            assertEquals(groups, groups(prompts));
        }
    }

    private Set<Set<String>> groups(List<String> prompts) {
        int[] templates = templates(prompts);
        Map<Integer, Set<String>> groups = new TreeMap<>();
        for (int i = 0; i < templates.length; i++) {
            groups.computeIfAbsent(templates[i], t -> new TreeSet<>()).add(prompts.get(i));
        }
        return Set.copyOf(new HashMap<>(groups).values());
    }

    @Test
    void nearlyEqualPromptsAreFoundAmongManyOthers() {
        Random random = new Random(11);
        List<String> prompts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 60; word++) {
                text.append("term").append((char) ('a' + random.nextInt(26))).append((char) ('a' + random.nextInt(26)));
                text.append(' ');
            }
            prompts.add(text.toString());
        }
        for (int i = 0; i < 3_000; i++) {
            String[] words = prompts.get(i).split(" ");
            words[random.nextInt(words.length)] = "another";
            prompts.add(String.join(" ", words));
        }
        int[] templates = templates(prompts);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            found += templates[i] == templates[i + 3_000] ? 1 : 0;
        }
        assertTrue(found > 2_950, found + " of 3,000 pairs that differ in one word of sixty");
        assertTrue(templates(prompts.subList(0, 3_000)).length
                == java.util.Arrays.stream(templates(prompts.subList(0, 3_000)))
                        .distinct()
                        .count());
    }
}
