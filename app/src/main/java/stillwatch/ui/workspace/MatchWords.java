package stillwatch.ui.workspace;

import java.util.Optional;
import stillwatch.ui.kit.Formats;

/** Which part of a message holds a match, and who else carries the same sentences, in words. */
public final class MatchWords {
    private MatchWords() {}

    /** {@code the user's words}; empty where it was not recorded. @param word the part as rule packs call it */
    public static Optional<String> part(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "system" -> "the system's instructions";
                    case "client" -> "injected by a client program";
                    case "user" -> "the user's words";
                    case "assistant" -> "the model's answer";
                    case "thinking" -> "the model's reasoning";
                    case "tool_call" -> "a tool call";
                    case "tool_result" -> "a tool's result";
                    case "other" -> "another role";
                    default -> null;
                });
    }

    /** {@code The same sentences: 8 accounts of this group, 2 others.} */
    public static String carriers(long inside, long outside) {
        return "The same sentences: " + counted(inside, "account") + " of this group, "
                + (outside == 0 ? "nobody else" : counted(outside, "other")) + ".";
    }

    private static String counted(long number, String noun) {
        return Formats.count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
