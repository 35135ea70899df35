package stillwatch.ingest;

import java.util.List;

/**
 * How one of our columns is filled.
 *
 * @param column our name
 * @param paths where in the record, first that has a value wins; empty for a constant
 * @param time how a time is written there
 * @param otherwise the value where the record gives none, {@code {file}} standing for the file's name up to its first dot;
 *     may be {@code null}
 */
record ColumnMapping(String column, List<RecordPath> paths, TimeFormat time, String otherwise) {
    ColumnMapping {
        paths = List.copyOf(paths);
    }

    /** A column of the dataset format, found under its own name. */
    static ColumnMapping same(String column) {
        return new ColumnMapping(column, List.of(RecordPath.of(column)), TimeFormat.DATASET, null);
    }

    ColumnMapping inFile(SourceFile file) {
        return otherwise == null
                ? this
                : new ColumnMapping(column, paths, time, otherwise.replace("{file}", file.stem()));
    }
}
