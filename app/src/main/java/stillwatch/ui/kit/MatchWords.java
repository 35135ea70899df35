package stillwatch.ui.kit;

import java.util.Optional;
import stillwatch.store.MatchedWordsQuery.Words;

/** Which part of a message holds a match, and who else carries the same sentences, in words. */
public final class MatchWords {
    private MatchWords() {}

    /** {@code the user's words}; empty where it was not recorded. */
    public static Optional<String> part(Words match) {
        return Optional.ofNullable(
                switch (match.part()) {
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

    /** {@code The same sentences: 8 accounts of this group, 2 others.} Empty where it was not recorded. */
    public static Optional<String> carriers(Words match) {
        return match.wording() == 0
                ? Optional.empty()
                : Optional.of("The same sentences: " + counted(match.inside(), "account") + " of this group, "
                        + (match.outside() == 0 ? "nobody else" : counted(match.outside(), "other")) + ".");
    }

    private static String counted(long number, String noun) {
        return Formats.count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
