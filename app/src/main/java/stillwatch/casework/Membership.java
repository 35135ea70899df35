package stillwatch.casework;

import java.util.Locale;

/** How firmly an account belongs to a campaign. */
public enum Membership {
    /** Linked to most of the others by independent layers. */
    CORE,
    /** Linked to the core, by fewer layers or less surely. */
    PERIPHERY,
    /** Touched by the campaign's infrastructure without taking part: customers of a relay. Never counted as members. */
    CROWD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Membership ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
