package stillwatch.evidence.paper;

import java.util.List;

/**
 * A table.
 *
 * @param caption above it
 * @param columns headings
 * @param rightAligned which columns hold numbers
 * @param rows as many cells as there are columns; empty for an empty cell
 * @param look the cells' style and the headings'
 */
public record PaperTable(
        List<Span> caption, List<String> columns, List<Boolean> rightAligned, List<List<Span>> rows, Look look) {
    /** @param leading from line to line in a cell */
    public record Look(Style heading, double leading, double captionLeading) {}
}
