package stillwatch.ingest;

/**
 * What a file holds and how it is read.
 *
 * @param mapping how rows are made; {@code null} for intel and answer keys
 * @param joins what the other files of the same import have for this one's records
 * @param draft the same mapping as the user gave it, for the record; {@code null} for one that came with the program
 */
record Recognised(Kind kind, Mapping mapping, Joins joins, MappingDraft draft) {
    /** A file that is looked at by itself, by a mapping that came with the program. */
    Recognised(Kind kind, Mapping mapping) {
        this(kind, mapping, null);
    }

    /** A file that is looked at by itself. */
    Recognised(Kind kind, Mapping mapping, MappingDraft draft) {
        this(kind, mapping, Joins.none(), draft);
    }

    /** The same file, completed by others. */
    Recognised joinedBy(Joins others) {
        return new Recognised(kind, mapping, others, draft);
    }

    /** Whether the file is known and nothing is made of it. */
    boolean isAside() {
        return mapping != null && mapping.aside() != null;
    }

    String format() {
        return mapping == null ? Mapping.DATASET : mapping.name();
    }
}
