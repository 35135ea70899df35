package stillwatch.ui.conversations;

import java.util.ArrayList;
import java.util.List;
import stillwatch.dataset.Message;
import stillwatch.dataset.MessagePart;
import stillwatch.store.QuotedMatchQuery.Match;

/** Cuts messages into pieces, so that a message of any length is laid out only as far as it is in sight. */
final class ContentBlocks {
    /** About twenty lines: laid out in a millisecond or two. */
    static final int MOST_CHARACTERS = 1_600;

    private ContentBlocks() {}

    static List<Block> of(List<Message> messages, List<Match> matches) {
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < messages.size(); index++) {
            addMessage(blocks, index, messages.get(index), matches);
        }
        return blocks;
    }

    private static void addMessage(List<Block> blocks, int index, Message message, List<Match> matches) {
        int offset = 0;
        boolean first = true;
        if (message.parts().isEmpty()) {
            blocks.add(new Block(index, message.role(), "text", true, true, "", List.of()));
        }
        for (MessagePart part : message.parts()) {
            String text = part.text();
            int from = 0;
            do {
                int to = cut(text, from);
                blocks.add(new Block(
                        index,
                        message.role(),
                        part.type(),
                        first,
                        from == 0,
                        text.substring(from, to),
                        marks(matches, index, offset + from, offset + to)));
                first = false;
                from = to;
            } while (from < text.length());
            // Message.text() joins the parts that have text with a line break each.
            offset += text.isEmpty() ? 0 : text.length() + 1;
        }
    }

    /** The end of the piece that begins at {@code from}: after a line or a word where one ends in the last third. */
    private static int cut(String text, int from) {
        int end = from + MOST_CHARACTERS;
        if (end >= text.length()) {
            return text.length();
        }
        int least = from + MOST_CHARACTERS * 2 / 3;
        for (char boundary : new char[] {'\n', ' '}) {
            int found = text.lastIndexOf(boundary, end - 1);
            if (found >= least) {
                return found + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static List<Block.Mark> marks(List<Match> matches, int messageIndex, int from, int to) {
        List<Block.Mark> marks = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            int start = Math.max(match.start(), from);
            int end = Math.min(match.end(), to);
            if (match.messageIndex() == messageIndex && start < end) {
                marks.add(new Block.Mark(start - from, end - from, i));
            }
        }
        return marks;
    }

    /** The part of a message that holds a character of its readable text, in words: {@code user message 1, thinking}. */
    static String placeOf(List<Message> messages, Match match) {
        if (match.messageIndex() < 0 || match.messageIndex() >= messages.size()) {
            return "message " + (match.messageIndex() + 1);
        }
        Message message = messages.get(match.messageIndex());
        String where = message.role() + " message " + (match.messageIndex() + 1);
        int offset = 0;
        for (MessagePart part : message.parts()) {
            if (!part.text().isEmpty() && match.start() <= offset + part.text().length()) {
                return message.parts().size() == 1 ? where : where + ", " + partName(part.type());
            }
            offset += part.text().isEmpty() ? 0 : part.text().length() + 1;
        }
        return where;
    }

    /** A part's type as it is shown. */
    static String partName(String type) {
        return switch (type) {
            case "tool_use" -> "tool call";
            case "tool_result" -> "tool result";
            default -> type.replace('_', ' ');
        };
    }
}
