package stillwatch.evidence.paper;

/**
 * Text in one style. A line feed in it begins a new line.
 *
 * @param target the id of a heading in the same document that the text links to; {@code null} for plain text
 */
public record Span(String text, Style style, String target) {
    public Span(String text, Style style) {
        this(text, style, null);
    }
}
