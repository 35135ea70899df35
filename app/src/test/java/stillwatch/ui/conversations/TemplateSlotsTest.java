package stillwatch.ui.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillwatch.dataset.Message;

class TemplateSlotsTest {
    private static List<String> values(String skeleton, String prompt) {
        return TemplateSlots.of(skeleton).valuesIn(List.of(Message.ofText("user", prompt)));
    }

    @Test
    void readsWhatFillsEachSlotAsItWasWritten() {
        assertEquals(
                List.of("17", "The Moon is Cheese"),
                values(
                        "grade answer {1} of the task: {2} as a judge.",
                        "Grade answer 17 of the\n  task: The Moon is Cheese as a judge."));
    }

    @Test
    void slotsAtTheBeginningAndTheEndAreReadToo() {
        assertEquals(List.of("Paris", "London"), values("{} or {}", "Paris or London"));
    }

    @Test
    void wordsBeforeTheTemplateAreNoSlot() {
        assertEquals(
                List.of("5"),
                TemplateSlots.of("rate it with {} points")
                        .valuesIn(List.of(
                                Message.ofText("system", "Be fair."),
                                Message.ofText("user", "Rate it with 5 points"))));
    }

    @Test
    void saysWhereAPromptDepartsFromTheSkeleton() {
        assertEquals(
                List.of("1", TemplateSlots.DIFFERS),
                values("item {} of the list, {} please", "item 1 of the list, thank you"));
        assertEquals(List.of(TemplateSlots.DIFFERS), values("another text {}", "nothing alike"));
    }

    @Test
    void numbersSlotsFromOne() {
        assertEquals("a {1} b {2}", TemplateSlots.of("a {} b {}").numbered());
    }

    @Test
    void marksWhatWasMatchedWhereTheSkeletonWritesItInSmallLetters() {
        TemplateSlots slots = TemplateSlots.of("grade the answer {1} from 1 to 10. grade strictly.");
        assertEquals(List.of("0-16"), places(slots, 0, "Grade the\n answer"));
        assertEquals(List.of("15-20"), places(slots, 1, "Grade"));
        assertEquals(List.of(), places(slots, 1, " "));
    }

    private static List<String> places(TemplateSlots slots, int piece, String matched) {
        return slots.marksIn(piece, List.of(matched)).stream()
                .map(mark -> mark[0] + "-" + mark[1])
                .toList();
    }
}
