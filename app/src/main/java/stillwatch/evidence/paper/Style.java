package stillwatch.evidence.paper;

/**
 * How a piece of text looks.
 *
 * @param size in points
 * @param background behind the text, as a marker pen leaves it; {@code null} for none
 */
public record Style(Typeface face, double size, Tone tone, Tone background) {
    public Style(Typeface face, double size, Tone tone) {
        this(face, size, tone, null);
    }

    public Style in(Typeface other) {
        return new Style(other, size, tone, background);
    }

    public Style sized(double points) {
        return new Style(face, points, tone, background);
    }

    public Style toned(Tone other) {
        return new Style(face, size, other, background);
    }

    public Style marked(Tone marker) {
        return new Style(face, size, tone, marker);
    }
}
