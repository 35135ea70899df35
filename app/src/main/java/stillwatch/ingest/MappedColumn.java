package stillwatch.ingest;

import java.util.List;

/**
 * How one of our columns is filled, in the words of a mapping file.
 *
 * @param column our name
 * @param places where in the record, first that has a value wins; empty for a constant and for a column that is not filled
 * @param time the notation of times, one of {@link MappingDraft#timeNotations}
 * @param since for {@code millis_since}: what the milliseconds are counted from; otherwise empty
 * @param otherwise the value where the record gives none; empty for none
 */
public record MappedColumn(String column, List<String> places, String time, String since, String otherwise) {
    /** How the dataset format writes its times, and what a mapping means that says nothing. */
    public static final String USUAL_TIME = "iso";

    public MappedColumn {
        places = List.copyOf(places);
    }

    /** A column that nothing fills. */
    public static MappedColumn empty(String column) {
        return new MappedColumn(column, List.of(), USUAL_TIME, "", "");
    }

    public MappedColumn from(List<String> next) {
        return new MappedColumn(column, next, time, since, otherwise);
    }

    public MappedColumn written(String notation, String countedFrom) {
        return new MappedColumn(column, places, notation, countedFrom, otherwise);
    }

    public MappedColumn or(String constant) {
        return new MappedColumn(column, places, time, since, constant);
    }

    /** Whether the mapping says anything of this column. */
    public boolean isFilled() {
        return !places.isEmpty() || !otherwise.isEmpty();
    }
}
