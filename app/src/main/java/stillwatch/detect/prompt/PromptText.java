package stillwatch.detect.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import stillwatch.dataset.Message;

/** Which of a conversation's words ask for something. */
public final class PromptText {
    private PromptText() {}

    /**
     * The text that asks: the system's instructions and the first words of the user's own, one below the other; what a client
     * put in between is left out. Empty where there is none.
     */
    public static String asked(List<Message> messages) {
        return asked(Segments.of(messages), messages.size());
    }

    static String asked(List<Segment> segments, int messages) {
        StringBuilder asked = new StringBuilder();
        int user = messages;
        for (Segment segment : segments) {
            if (segment.message() > user) {
                break;
            }
            if (segment.part() == Part.USER) {
                user = segment.message();
            }
            if (segment.part() == Part.USER || segment.part() == Part.SYSTEM) {
                asked.append(segment.text(), segment.start(), segment.end()).append('\n');
            }
        }
        return asked.toString().strip();
    }

    /** The user's own words in the first message that has any. */
    static String firstUserText(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        int first = -1;
        for (Segment segment : segments) {
            if (segment.part() == Part.USER && (first < 0 || segment.message() == first)) {
                first = segment.message();
                text.append(segment.text(), segment.start(), segment.end()).append('\n');
            }
        }
        return text.toString().strip();
    }

    /** What the user wrote, one stretch below the other, until there are so many characters. */
    static String userText(List<Segment> segments, int characters) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            if (segment.part() == Part.USER && text.length() < characters) {
                text.append(segment.text(), segment.start(), segment.end()).append('\n');
            }
        }
        return text.toString();
    }

    /** @return the skeleton, each slot written as {@code {}}; empty where too little is left to be anybody's in particular */
    public static String skeleton(String prompt) {
        return Skeleton.of(prompt).text();
    }

    /** SHA-256 of a text in UTF-8, 64 hex digits. */
    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
