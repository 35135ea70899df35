package stillwatch.evidence.paper;

/** The cuts of type that a report is set in. Characters that they lack come from {@link FontFiles#FALLBACKS}. */
public enum Typeface {
    SERIF("source-serif-4-regular"),
    SERIF_BOLD("source-serif-4-semibold"),
    SERIF_ITALIC("source-serif-4-italic"),
    SANS("source-sans-3-regular"),
    SANS_BOLD("source-sans-3-semibold"),
    MONO("source-code-pro-regular");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
