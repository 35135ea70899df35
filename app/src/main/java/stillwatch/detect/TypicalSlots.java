package stillwatch.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.detect.prompt.PromptText;
import stillwatch.detect.prompt.Skeleton;
import stillwatch.detect.prompt.Skeleton.Slot;
import stillwatch.store.ConversationTextsQuery;
import stillwatch.store.TemplateSlotsQuery.SlotValue;

/** What typically stands in a template's slots: looked up in a few of its conversations, as their texts are not kept. */
final class TypicalSlots {
    /** Spread evenly over the template's conversations. */
    private static final int SAMPLED = 12;

    private static final int SHOWN = 3;
    private static final int LONGEST = 80;
    /** A template with hundreds of numbers in it is a table; nobody reads the values of all. */
    private static final int MOST_SLOTS = 12;

    private final ConversationTextsQuery texts;

    TypicalSlots(ConversationTextsQuery texts) {
        this.texts = texts;
    }

    /** By slot, the most frequent values first, equally frequent ones by their text. */
    List<SlotValue> of(List<Long> conversationKeys) {
        List<Map<String, Integer>> uses = new ArrayList<>();
        String common = null;
        int step = Math.max(1, conversationKeys.size() / SAMPLED);
        for (int i = 0; i < conversationKeys.size() && i / step < SAMPLED; i += step) {
            String prompt = PromptText.asked(texts.messages(conversationKeys.get(i)));
            Skeleton skeleton = Skeleton.of(prompt);
            common = common == null ? skeleton.text() : common;
            // Nearly equal skeletons follow the template too, but their slots need not be the same ones.
            if (skeleton.text().equals(common)) {
                count(prompt, skeleton.slots(), uses);
            }
        }
        List<SlotValue> values = new ArrayList<>();
        for (int slot = 0; slot < uses.size(); slot++) {
            int number = slot + 1;
            uses.get(slot).entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(SHOWN)
                    .forEach(entry -> values.add(new SlotValue(number, entry.getKey(), entry.getValue())));
        }
        return values;
    }

    private static void count(String prompt, List<Slot> slots, List<Map<String, Integer>> uses) {
        for (int slot = 0; slot < Math.min(MOST_SLOTS, slots.size()); slot++) {
            if (slot == uses.size()) {
                uses.add(new HashMap<>());
            }
            String value = prompt.substring(
                            slots.get(slot).start(), slots.get(slot).end())
                    .strip();
            String shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
            uses.get(slot).merge(shown, 1, Integer::sum);
        }
    }
}
