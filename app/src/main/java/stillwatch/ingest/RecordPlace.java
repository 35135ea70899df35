package stillwatch.ingest;

/**
 * A place that occurs in the first records of a file, for people to choose from.
 *
 * @param path as a mapping writes it, see {@code app/docs/mappings.md}
 * @param example the first value there, shortened; a list's or an object's size in words
 * @param records in how many of the first records there is something
 * @param values how many different plain values there are; 0 for lists and objects
 */
public record RecordPlace(String path, String example, int records, int values) {
    /** Whether there are plain values, not lists or objects. */
    public boolean isPlain() {
        return values > 0;
    }
}
