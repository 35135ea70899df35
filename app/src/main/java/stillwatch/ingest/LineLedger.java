package stillwatch.ingest;

/**
 * Counts the lines of a file whose records do not keep to lines. A line on which records begin counts once: as a reject where
 * one of them is rejected, otherwise as a row, however many they are.
 */
final class LineLedger {
    private final RowSink sink;
    private final Tally tally;
    private long line;
    private boolean isReject;
    private boolean isBegun;
    private boolean isPunctuated;

    LineLedger(RowSink sink) {
        this.sink = sink;
        tally = sink.tally();
    }

    void row(long onLine) {
        if (onLine != line) {
            tally.rows++;
            isReject = false;
        }
        begin(onLine);
    }

    void reject(long onLine, long byteOffset, byte[] raw, String reason) {
        sink.reject(onLine, byteOffset, raw, reason);
        if (onLine != line) {
            isReject = true;
        } else if (isReject) {
            tally.rejects--;
        } else {
            tally.rows--;
            isReject = true;
        }
        begin(onLine);
    }

    private void begin(long onLine) {
        line = onLine;
        isBegun = true;
        isPunctuated = true;
    }

    /** Something other than a record stands on the current line: a bracket, a comma, a wrapper's other members. */
    void punctuation() {
        isPunctuated = true;
    }

    /** A line break outside of records. */
    void lineBreak() {
        if (!isPunctuated) {
            tally.blankLines++;
        } else if (!isBegun) {
            tally.headerLines++;
        }
        isPunctuated = false;
    }

    /**
     * @param lines how many lines the file has
     * @param isOpen whether its last line has no line break
     */
    void end(long lines, boolean isOpen) {
        if (isOpen && !isPunctuated) {
            tally.blankLines++;
        }
        tally.continuationLines = lines - tally.rows - tally.rejects - tally.blankLines - tally.headerLines;
    }
}
