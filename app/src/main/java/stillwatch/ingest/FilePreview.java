package stillwatch.ingest;

import java.util.List;
import java.util.Map;

/**
 * What an import would make of a file, by its first rows.
 *
 * @param kind what it holds, such as {@code exchanges}; {@code null} where it was not recognised
 * @param format {@code dataset} or the mapping's name; {@code null} where it was not recognised
 * @param title the format's name for people
 * @param problem why the file would not be imported, in a sentence; {@code null} where it would
 * @param columns our columns that the first rows fill
 * @param unknownColumns the file's columns that nothing would be made of
 * @param rows the first rows, each our column to its value; times in UTC
 * @param rejects how many of the rows that were looked at would be rejected
 * @param notes what the user should know of the format
 */
public record FilePreview(
        String name,
        long sizeBytes,
        String kind,
        String format,
        String title,
        String problem,
        List<String> columns,
        List<String> unknownColumns,
        List<Map<String, String>> rows,
        long rejects,
        List<String> notes) {}
