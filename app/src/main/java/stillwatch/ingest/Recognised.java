package stillwatch.ingest;

/**
 * What a file holds and how it is read.
 *
 * @param mapping how rows are made; {@code null} for intel and answer keys
 * @param joins what the other files of the same import have for this one's records
 */
record Recognised(Kind kind, Mapping mapping, Joins joins) {
    /** A file that is looked at by itself. */
    Recognised(Kind kind, Mapping mapping) {
        this(kind, mapping, Joins.none());
    }

    /** Whether the file is known and nothing is made of it. */
    boolean isAside() {
        return mapping != null && mapping.aside() != null;
    }

    String format() {
        return mapping == null ? Mapping.DATASET : mapping.name();
    }
}
