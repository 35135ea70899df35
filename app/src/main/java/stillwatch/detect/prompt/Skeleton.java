package stillwatch.detect.prompt;

import java.util.List;

/**
 * A prompt without what usually differs between uses of one template.
 *
 * @param text lower case, white space folded, each slot written as {@code {}}; empty where too little is left to be
 *     anybody's in particular
 * @param slots where the slots' values stand in the prompt, in the order of the text
 */
public record Skeleton(String text, List<Slot> slots) {
    /** Shorter skeletons ("hi", "continue") are everybody's. In letters. */
    private static final int LEAST_LETTERS = 24;

    public Skeleton {
        slots = List.copyOf(slots);
    }

    /** Characters {@code start} (included) to {@code end} (excluded) of a prompt. */
    public record Slot(int start, int end) {}

    /** Cost: O(characters), for at most {@value Skeletonizer#MAX_CHARACTERS} of them. */
    public static Skeleton of(String prompt) {
        Skeleton whole = new Skeletonizer(prompt).run();
        return letters(whole.text()) < LEAST_LETTERS ? new Skeleton("", List.of()) : whole;
    }

    /** As {@link #of}, for a single sentence: however short. */
    static String ofSentence(String sentence) {
        return new Skeletonizer(sentence).run().text();
    }

    /** Letters, with an ideograph counting three: it says about as much as a short word. */
    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < LEAST_LETTERS; i++) {
            char character = text.charAt(i);
            letters += Character.isIdeographic(character) ? 3 : Character.isLetter(character) ? 1 : 0;
        }
        return letters;
    }
}
