package stillwatch.ingest;

/**
 * What a file holds and how it is read.
 *
 * @param mapping how rows are made; {@code null} for intel and answer keys
 * @param draft the same mapping as the user gave it, for the record; {@code null} for one that came with the program
 */
record Recognised(Kind kind, Mapping mapping, MappingDraft draft) {
    Recognised(Kind kind, Mapping mapping) {
        this(kind, mapping, null);
    }

    String format() {
        return mapping == null ? Mapping.DATASET : mapping.name();
    }
}
