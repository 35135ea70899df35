package stillwatch.detect.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stillwatch.dataset.Message;
import stillwatch.dataset.MessagePart;

/** Takes a conversation apart into stretches of which each was written by one party. */
final class Segments {
    /**
     * Tags between which widely used clients put what they add to a user's message: coding agents on a terminal and in
     * editors, as their published prompts show. What stands between them is not the user's wording.
     */
    private static final Set<String> CLIENT_TAGS = Set.of(
            "additional_data",
            "attached_files",
            "attachments",
            "command-message",
            "command-name",
            "custom_instructions",
            "editorcontext",
            "env",
            "environment_context",
            "environment_details",
            "environment_info",
            "local-command-stdout",
            "open_and_recently_viewed_files",
            "project_layout",
            "reminderinstructions",
            "system-reminder",
            "system_reminder",
            "user_info",
            "user_instructions",
            "workspace_info");

    private static final int LONGEST_TAG = 40;

    private Segments() {}

    static List<Segment> of(List<Message> messages) {
        List<Segment> segments = new ArrayList<>();
        for (int index = 0; index < messages.size(); index++) {
            add(segments, messages.get(index), index);
        }
        return segments;
    }

    private static void add(List<Segment> segments, Message message, int index) {
        String text = message.text();
        int at = 0;
        for (MessagePart part : message.parts()) {
            int length = part.text().length();
            if (length > 0) {
                Part kind = kind(message.role(), part.type());
                if (kind == Part.USER) {
                    addUserText(segments, index, text, at, at + length);
                } else {
                    segments.add(new Segment(kind, index, text, at, at + length));
                }
                // Message.text() joins its parts by one line break each.
                at += length + 1;
            }
        }
    }

    private static Part kind(String role, String type) {
        return switch (type) {
            case "thinking", "redacted_thinking", "reasoning" -> Part.THINKING;
            case "tool_use", "function_call" -> Part.TOOL_CALL;
            case "tool_result", "function_call_output" -> Part.TOOL_RESULT;
            default -> switch (role.toLowerCase(Locale.ROOT)) {
                case "user", "human" -> Part.USER;
                case "system", "developer" -> Part.SYSTEM;
                case "assistant", "model", "gpt" -> Part.ASSISTANT;
                case "tool", "function" -> Part.TOOL_RESULT;
                default -> Part.OTHER;
            };
        };
    }

    private static void addUserText(List<Segment> segments, int index, String text, int start, int end) {
        int from = start;
        for (int open = text.indexOf('<', start); open >= 0 && open < end; open = text.indexOf('<', open + 1)) {
            int close = endOfClientBlock(text, open, end);
            if (close >= 0) {
                addStretch(segments, Part.USER, index, text, from, open);
                addStretch(segments, Part.CLIENT, index, text, open, close);
                from = close;
                open = close - 1;
            }
        }
        addStretch(segments, Part.USER, index, text, from, end);
    }

    /** @return where the block that begins here ends, or −1 where none begins */
    private static int endOfClientBlock(String text, int open, int end) {
        int bracket = text.indexOf('>', open);
        if (bracket < 0 || bracket >= end || bracket - open > LONGEST_TAG) {
            return -1;
        }
        String tag = text.substring(open + 1, bracket);
        if (!CLIENT_TAGS.contains(tag.toLowerCase(Locale.ROOT))) {
            return -1;
        }
        String closing = "</" + tag + ">";
        int close = text.indexOf(closing, bracket);
        return close < 0 || close + closing.length() > end ? -1 : close + closing.length();
    }

    private static void addStretch(List<Segment> segments, Part part, int index, String text, int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            segments.add(new Segment(part, index, text, start, end));
        }
    }
}
