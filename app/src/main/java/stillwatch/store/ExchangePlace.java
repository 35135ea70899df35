package stillwatch.store;

/** Where an exchange was read, for questions over {@code exchange e}: counted from the first exchange of its block. */
final class ExchangePlace {
    /** The join that {@link #LINE} and {@link #BYTE_OFFSET} need. */
    static final String BLOCK = " JOIN exchange_block b ON b.first_key = (e.key - 1) / " + ExchangeBlocks.SIZE + " * "
            + ExchangeBlocks.SIZE + " + 1";

    static final String LINE = " (b.first_line + e.key - b.first_key + e.line_shift)";
    static final String BYTE_OFFSET = " (b.first_byte_offset + e.byte_shift)";

    private ExchangePlace() {}
}
