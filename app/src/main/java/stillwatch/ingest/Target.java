package stillwatch.ingest;

/**
 * Makes rows of one kind out of fields. Columns are numbered as in the list of {@link ColumnMapping}s that the target was made
 * with.
 */
interface Target {
    /**
     * Says where the bytes of the coming row stand: a target that keeps texts may copy them at once instead of field by field.
     * Fields may be given from elsewhere all the same.
     */
    default void begin(byte[] bytes, int from, int to) {}

    /** Gives one field of the current row; the bytes are valid during the call only. Empty fields need not be given. */
    void set(int column, byte[] bytes, int from, int to);

    /** Says that a field is there but cannot be used; the row will be rejected. */
    void fail(String reason);

    /**
     * Ends the current row: keeps it, or drops it.
     *
     * @return why it was dropped; {@code null} where it was kept
     */
    String end(long line, long byteOffset);

    /** Drops the current row because another part of the same record was rejected. */
    void drop();
}
