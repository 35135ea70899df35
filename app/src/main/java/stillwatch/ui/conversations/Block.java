package stillwatch.ui.conversations;

import java.util.List;

/**
 * A piece of a message that is small enough to be laid out at once.
 *
 * @param messageIndex from 0
 * @param partType text, image, tool_use, tool_result, thinking, or the provider's own word
 * @param startsMessage the first piece of its message, which carries the message's head
 * @param startsPart the first piece of its part
 * @param text the piece's characters; empty for an image
 * @param marks where rules matched, by start, possibly overlapping
 */
record Block(
        int messageIndex,
        String role,
        String partType,
        boolean startsMessage,
        boolean startsPart,
        String text,
        List<Mark> marks) {
    Block {
        marks = List.copyOf(marks);
    }

    /**
     * A matched span, or what of it lies in this piece.
     *
     * @param start in characters of the piece
     * @param end exclusive
     * @param match the match's place in the conversation's list
     */
    record Mark(int start, int end, int match) {}

    /** The same shape without a word of the content, for what stays covered. */
    Block covered() {
        return new Block(
                messageIndex, role, partType, startsMessage, startsPart, text.replaceAll("\\S", "x"), List.of());
    }
}
