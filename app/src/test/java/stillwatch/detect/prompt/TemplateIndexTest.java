package stillwatch.detect.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class TemplateIndexTest {
    private static final String GRADER = "You are a careful grader. Read the question and the answer, then give a score"
            + " between 0 and 5 together with one sentence that justifies it for the training log.\n\n";

    @Test
    void slotsLeaveTheSameSkeleton() {
        assertEquals(
                PromptText.skeleton(GRADER + "Question: What is 17 * 23?\n\nAnswer: 391"),
                PromptText.skeleton(GRADER
                        + "Question: Who wrote \"Faust\"?\nIn which year?\n\nAnswer: Goethe, see https://x.example/1"));
    }

    @Test
    void greetingsAreNobodysTemplate() {
        assertEquals("", PromptText.skeleton("Hi there!"));
        assertEquals("", PromptText.skeleton("1 + 1 = ?"));
    }

    @Test
    void chineseTextIsATemplateToo() {
        assertNotEquals("", PromptText.skeleton("请根据下面的题目写出完整的解答，并给出最终答案。"));
    }

    @Test
    void nearlyEqualPromptsShareATemplateAndOthersDoNot() {
        TemplateIndex index = new TemplateIndex();
        String text = PromptText.skeleton(
                GRADER.repeat(3) + "Be strict about units, rounding, sign errors and missing steps.");
        String varied = PromptText.skeleton(
                GRADER.repeat(3) + "Be strict about units, rounding, sign errors and missing parts.");
        String other =
                PromptText.skeleton("Write a friendly e-mail to the landlord about the broken heating in my flat.");
        assertEquals(index.templateOf(text), index.templateOf(varied));
        assertNotEquals(index.templateOf(text), index.templateOf(other));
        assertEquals(2, index.size());
    }
}
