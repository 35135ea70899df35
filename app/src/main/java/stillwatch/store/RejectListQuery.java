package stillwatch.store;

import java.util.List;
import stillwatch.dataset.Reject;
import stillwatch.dataset.SourceRef;

/** The rows that could not be read, in the order of files and lines, and how often each reason occurred. */
public final class RejectListQuery {
    private final CaseFile file;

    public RejectListQuery(CaseFile file) {
        this.file = file;
    }

    /** A reject with the name of its file. */
    public record Row(long key, String sourceName, Reject reject) {}

    /** How many rows of a file were rejected for a reason. */
    public record Reason(long sourceKey, String sourceName, String reason, long count) {}

    /**
     * @param sourceKey one file's key, or 0 for all files
     * @param offset how many rows to pass over
     * @param limit how many rows to answer at most
     */
    public List<Row> ask(long sourceKey, long offset, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT r.key, s.name, r.source_key, r.line, r.byte_offset, r.raw, r.reason FROM reject r"
                        + " JOIN source s ON s.key = r.source_key WHERE ? IN (0, r.source_key)"
                        + " ORDER BY r.source_key, r.line, r.key LIMIT ? OFFSET ?",
                row -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        new Reject(
                                new SourceRef(row.getLong(3), row.getLong(4), row.getLong(5)),
                                row.getBytes(6),
                                row.getString(7))),
                sourceKey,
                limit,
                offset));
    }

    /** Most frequent first. */
    public List<Reason> reasons() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT r.source_key, s.name, r.reason, count(*) FROM reject r JOIN source s ON s.key = r.source_key"
                        + " GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 3",
                row -> new Reason(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4))));
    }
}
