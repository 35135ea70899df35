package stillwatch.evidence.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** For whom a package is made: an allow-list of what it may hold. */
public enum Profile {
    COURT("Court", "Everything, for a court or counsel.", "amber+strict"),
    REGULATOR("Regulator", "Everything, for a supervisory authority that may see it.", "amber+strict"),
    PEER("Peer company", "Technical indicators and a short report, without customers' data.", "amber"),
    AUTHORITY("Other authority", "The whole story with pseudonyms and without content.", "amber");

    private final String title;
    private final String purpose;
    private final String marking;

    Profile(String title, String purpose, String marking) {
        this.title = title;
        this.purpose = purpose;
        this.marking = marking;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    /** The TLP 2.0 label in lower case, such as {@code amber+strict}. */
    public String marking() {
        return marking;
    }

    /** Whether customers appear under pseudonyms and free text is taken out. */
    public boolean isRedacted() {
        return this == PEER || this == AUTHORITY;
    }

    /** The word for commands, files and the case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException that names the profiles there are */
    public static Profile ofWord(String word) {
        return Arrays.stream(values())
                .filter(profile -> profile.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no profile \"" + word + "\". Choose one of "
                        + Arrays.stream(values()).map(Profile::word).collect(Collectors.joining(", ")) + "."));
    }
}
