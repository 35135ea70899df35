package stillwatch.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an import would make of a file, by its first rows.
 *
 * @param origin where it lies; what {@link ImportOptions#choices} names it by
 * @param understood what it is taken for; {@code null} where it was not recognised
 * @param problem why the file would not be imported, in a sentence; {@code null} where it would
 * @param first its first rows
 * @param draft how rows are made, to be changed by hand; a blank one where the file was not recognised but is a table of
 *     rows; {@code null} where it is none
 * @param places the places that occur in the first records; empty where {@code draft} is {@code null}
 */
public record FilePreview(
        String name,
        String origin,
        long sizeBytes,
        Understood understood,
        String problem,
        FirstRows first,
        MappingDraft draft,
        List<RecordPlace> places) {
    /**
     * What a file is taken for.
     *
     * @param kind what it holds, such as {@code exchanges}
     * @param format {@code dataset} or the mapping's name
     * @param title the format's name for people
     * @param how by what it was recognised: "by its name"
     * @param notes what the user should know of the format
     */
    public record Understood(String kind, String format, String title, String how, List<String> notes) {}

    /**
     * The first rows as they would be read.
     *
     * @param columns our columns that they fill
     * @param unknownColumns the file's columns that nothing would be made of
     * @param rows each our column to its value; times in UTC
     * @param rejects how many of the rows that were looked at would be rejected
     * @param reasons rejects by reason
     * @param kinds the kinds of rows that were made
     */
    public record FirstRows(
            List<String> columns,
            List<String> unknownColumns,
            List<Map<String, String>> rows,
            long rejects,
            Map<String, Long> reasons,
            Set<String> kinds) {
        static final FirstRows NONE = new FirstRows(List.of(), List.of(), List.of(), 0, Map.of(), Set.of());
    }

    public boolean isUsable() {
        return problem == null;
    }
}
