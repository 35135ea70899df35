package stillwatch.detect.prompt;

import java.util.Locale;

/** Who wrote a stretch of a conversation, as far as its form tells. Rules name the parts in which they look. */
public enum Part {
    /** The standing instructions: role system or developer. */
    SYSTEM("system instructions"),
    /** What a client program put into a user's message between tags of its own, such as an environment's description. */
    CLIENT("text that a client program injected"),
    /** The user's own words. */
    USER("user messages"),
    /** The model's answer. */
    ASSISTANT("answers"),
    /** The model's reasoning, where the export holds it. */
    THINKING("reasoning"),
    /** A tool call as the model wrote it. */
    TOOL_CALL("tool calls"),
    /** What a tool gave back. */
    TOOL_RESULT("tool results"),
    /** Any role that is none of these. */
    OTHER("messages of other roles");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** What it is in a sentence, in the plural: "user messages". */
    public String words() {
        return words;
    }

    /** The word in rule packs and in the case file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the part of a word; {@code null} where there is none of that name */
    static Part ofWord(String word) {
        for (Part part : values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        return null;
    }
}
