package stillwatch.ingest;

/**
 * What a file holds and how it is read.
 *
 * @param mapping how rows are made; {@code null} for intel and answer keys
 */
record Recognised(Kind kind, Mapping mapping) {
    String format() {
        return mapping == null ? Mapping.DATASET : mapping.name();
    }
}
