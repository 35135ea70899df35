package stillwatch.casework;

/** How far the work on a campaign has come. Only a person moves it away from {@code SUSPECTED} or {@code WATCHED}. */
public enum CampaignState {
    /** Below the reporting threshold: listed apart, never reported. */
    WATCHED,
    SUSPECTED,
    UNDER_REVIEW,
    CONFIRMED,
    DISMISSED,
    EXPORTED;

    /** Whether a person has spoken, so that a new analysis must not change it. */
    public boolean isDecided() {
        return this == UNDER_REVIEW || this == CONFIRMED || this == DISMISSED || this == EXPORTED;
    }

    /** The word that screens, files and the case file use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** @throws IllegalArgumentException where no state has that word */
    public static CampaignState ofWord(String word) {
        for (CampaignState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("unknown campaign state: " + word);
    }
}
