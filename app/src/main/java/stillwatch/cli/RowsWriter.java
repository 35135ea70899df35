package stillwatch.cli;

import java.util.List;

/** Writes the rows of a result as they come. Values are as {@link stillwatch.store.MatchingRowsQuery} gives them. */
interface RowsWriter {
    void row(List<Object> values);

    /** Writes what was held back. */
    default void end() {}
}
