package stillwatch.ingest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of one file. Counts are lines, except {@code made}, which counts what was made of the rows (accounts,
 * exchanges, conversations, …).
 *
 * @param status what happened
 * @param message why, in a sentence, where the file was not imported; otherwise {@code null}
 * @param kind what the file holds; {@code null} where it was not recognised
 * @param format {@code dataset} or the mapping's name; {@code null} where it was not recognised
 * @param reasons rejects by reason
 * @param unknownColumns columns that nothing was made of, with the number of rows that had a value there
 * @param givenColumns our columns that at least one row filled
 * @param warnings what the user should know, in sentences
 * @param millis how long it took
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FileReport(
        String name,
        String origin,
        Status status,
        String message,
        String kind,
        String format,
        long sizeBytes,
        String sha256,
        long lines,
        long rows,
        long rejects,
        long blankLines,
        long headerLines,
        long continuationLines,
        Map<String, Long> made,
        Map<String, Long> reasons,
        Map<String, Long> unknownColumns,
        Set<String> givenColumns,
        List<String> warnings,
        long millis) {
    /** What happened to a file. */
    public enum Status {
        IMPORTED,
        /** The same bytes were in the case already; nothing was added. */
        ALREADY_IMPORTED,
        /** The file is damaged or lacks what is required; nothing of it was kept. */
        REFUSED,
        /** Not a file of a dataset, or empty. */
        SKIPPED,
        /** The import was cancelled before the file was complete; nothing of it was kept. */
        CANCELLED
    }

    /** A file of which no row was read. */
    static FileReport without(SourceFile file, Status status, String message, Kind kind, String format, long millis) {
        return new FileReport(
                file.name(),
                file.origin(),
                status,
                message,
                kind == null ? null : kind.word(),
                format,
                file.sizeBytes(),
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(),
                millis);
    }
}
