package stillwatch.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** One message of a conversation: role system, user, assistant or tool, and its parts in order. */
public record Message(String role, List<MessagePart> parts) {
    public Message {
        parts = List.copyOf(parts);
    }

    public static Message ofText(String role, String text) {
        return new Message(role, List.of(new MessagePart("text", text)));
    }

    /** The readable text of all parts, one below the other. Spans of matched rules count in characters of this text. */
    public String text() {
        return parts.stream()
                .map(MessagePart::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
