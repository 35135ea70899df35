package stillwatch.ui.conversations;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import stillwatch.dataset.Message;

/**
 * A template's skeleton cut at its slots, and what a given prompt put into them. A skeleton is in small letters with folded
 * white space; the values are read from the prompt as it was written.
 */
record TemplateSlots(List<String> fixed) {
    private static final Pattern SLOT = Pattern.compile("\\{\\d*}");

    /** Shown where the prompt's wording departs from the skeleton, so that the rest cannot be read off. */
    static final String DIFFERS = "(differs)";

    TemplateSlots {
        fixed = List.copyOf(fixed);
    }

    static TemplateSlots of(String skeleton) {
        return new TemplateSlots(List.of(SLOT.split(skeleton, -1)));
    }

    int count() {
        return fixed.size() - 1;
    }

    /** The skeleton with its slots numbered from 1. */
    String numbered() {
        StringBuilder text = new StringBuilder(fixed.get(0));
        for (int slot = 1; slot <= count(); slot++) {
            text.append('{').append(slot).append('}').append(fixed.get(slot));
        }
        return text.toString();
    }

    /** One value for each slot. */
    List<String> valuesIn(List<Message> messages) {
        Folded prompt = Folded.of(asked(messages));
        List<String> values = new ArrayList<>();
        String first = fixed.get(0).strip();
        int at = prompt.find(first, 0) < 0 ? -1 : prompt.find(first, 0) + first.length();
        for (int slot = 1; slot <= count(); slot++) {
            String next = fixed.get(slot).strip();
            int end = at < 0 ? -1 : next.isEmpty() && slot == count() ? prompt.length() : prompt.find(next, at);
            values.add(end < 0 ? DIFFERS : prompt.original(at, end).strip());
            at = end < 0 ? -1 : end + next.length();
        }
        return values;
    }

    /**
     * The places in the fixed text before a slot where something stands that was matched in a prompt, as the skeleton writes it.
     *
     * @param matched spans of prompts as they were written
     * @return pairs of a start and an end, ascending, without overlap
     */
    List<int[]> marksIn(int piece, List<String> matched) {
        String text = fixed.get(piece).toLowerCase(Locale.ROOT);
        BitSet marked = new BitSet();
        for (String span : matched) {
            String sought = Folded.of(span).text().strip();
            for (int at = text.indexOf(sought); at >= 0 && !sought.isEmpty(); at = text.indexOf(sought, at + 1)) {
                marked.set(at, at + sought.length());
            }
        }
        List<int[]> marks = new ArrayList<>();
        for (int from = marked.nextSetBit(0); from >= 0; from = marked.nextSetBit(marked.nextClearBit(from))) {
            marks.add(new int[] {from, marked.nextClearBit(from)});
        }
        return marks;
    }

    /** What asks: system messages and the first user message, as templates are made of. */
    private static String asked(List<Message> messages) {
        StringBuilder asked = new StringBuilder();
        for (Message message : messages) {
            if (message.role().equals("system") || message.role().equals("user")) {
                asked.append(message.text()).append('\n');
            }
            if (message.role().equals("user")) {
                break;
            }
        }
        return asked.toString();
    }

    /**
     * A text in small letters with folded white space that knows where each of its characters came from.
     *
     * @param from the place in {@code original} of each character of {@code text}, and one past the end
     */
    private record Folded(String original, String text, int[] from) {
        static Folded of(String original) {
            StringBuilder text = new StringBuilder();
            int[] from = new int[original.length() + 1];
            for (int i = 0; i < original.length(); i++) {
                char c = original.charAt(i);
                boolean space = Character.isWhitespace(c);
                if (space && text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
                    continue;
                }
                from[text.length()] = i;
                // A letter whose small form has two characters would shift all places; it stays as it is.
                String small = String.valueOf(c).toLowerCase(Locale.ROOT);
                text.append(space ? ' ' : small.length() == 1 ? small.charAt(0) : c);
            }
            from[text.length()] = original.length();
            return new Folded(original, text.toString(), from);
        }

        int length() {
            return text.length();
        }

        /** Where a stripped piece of the skeleton begins at or after a place; -1 where it does not. */
        int find(String piece, int at) {
            return text.indexOf(piece.toLowerCase(Locale.ROOT), at);
        }

        String original(int begin, int end) {
            return begin > end ? "" : original.substring(from[begin], from[end]);
        }
    }
}
