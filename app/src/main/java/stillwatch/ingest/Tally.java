package stillwatch.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of a file's lines, counted while it is read. */
final class Tally {
    static final int HUGE_BYTES = 1 << 20;

    long rows;
    long rejects;
    long blankLines;
    long headerLines;
    long continuationLines;

    long exchanges;

    /** The header row as it is in the file; {@code null} where there is none. */
    String header;

    /** Exchanges whose time is before that of an exchange above them. */
    long earlier;

    /** Fields longer than {@link #HUGE_BYTES}. */
    long hugeFields;

    /** Lines of a CSV that continue a row because a line break stands inside quotes. */
    long quotedLines;

    boolean hasByteOrderMark;
    boolean hasCarriageReturns;

    /** Records of a log that are of another kind than the mapping is for. */
    long leftOut;

    /** Rejects by reason. */
    final Map<String, Long> reasons = new TreeMap<>();

    /** Columns that nothing was made of, with the number of rows that had a value there. */
    final Map<String, Long> unknownColumns = new LinkedHashMap<>();

    /** Our columns for which at least one row had a value. */
    final Set<String> given = new TreeSet<>();

    /** What was made of the rows beside exchanges: conversations, accounts, … */
    final Map<String, Long> made = new TreeMap<>();

    /** What the user should know, in sentences. */
    final Set<String> warnings = new TreeSet<>();

    long lines() {
        return rows + rejects + blankLines + headerLines + continuationLines;
    }

    void made(String what) {
        made.merge(what, 1L, Long::sum);
    }
}
