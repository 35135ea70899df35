package stillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.dataset.Reject;
import stillwatch.dataset.SourceRef;

/**
 * The rows that could not be read, in the order of reading. There may be a million: answers are pages that begin where the
 * one before ended, and hold only the beginning of each row's bytes.
 */
public final class RejectListQuery {
    /** So many bytes of each row are answered in a page. */
    public static final int BEGINNING_BYTES = 400;

    private static final String FROM = " FROM reject r JOIN source s ON s.key = r.source_key WHERE ";

    private final CaseFile file;

    public RejectListQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * Which rejects.
     *
     * @param sourceKey of one file, or 0 for all files
     * @param reason empty for all reasons
     * @param text occurs in the row's bytes or in the reason, whatever the case of its Latin letters; empty for all
     */
    public record Filter(long sourceKey, String reason, String text) {
        public static final Filter ALL = new Filter(0, "", "");

        public Filter ofSource(long key) {
            return new Filter(key, reason, text);
        }

        public Filter because(String next) {
            return new Filter(sourceKey, next, text);
        }

        public Filter with(String next) {
            return new Filter(sourceKey, reason, next);
        }

        private String condition() {
            return "(? = 0 OR r.source_key = ?) AND (? = '' OR r.reason = ?)"
                    + " AND (? = '' OR instr(lower(CAST(r.raw AS TEXT)), lower(?)) > 0"
                    + " OR instr(lower(r.reason), lower(?)) > 0)";
        }

        private Object[] arguments(Object... more) {
            List<Object> all = new ArrayList<>(List.of(sourceKey, sourceKey, reason, reason, text, text, text));
            Collections.addAll(all, more);
            return all.toArray();
        }
    }

    /**
     * A reject with the name of its file.
     *
     * @param sizeBytes how many bytes the row has; {@code reject} may hold fewer
     */
    public record Row(long key, String sourceName, long sizeBytes, Reject reject) {}

    /** How many rows were rejected for a reason. */
    public record Reason(String reason, long count) {}

    /** @return the first rows with a greater key, in order */
    public List<Row> after(Filter filter, long key, int limit) {
        return page(filter, "r.key > ? ORDER BY r.key LIMIT ?", key, limit);
    }

    /** @return the last rows with a smaller key, in order */
    public List<Row> before(Filter filter, long key, int limit) {
        List<Row> rows = new ArrayList<>(page(filter, "r.key < ? ORDER BY r.key DESC LIMIT ?", key, limit));
        Collections.reverse(rows);
        return rows;
    }

    private List<Row> page(Filter filter, String where, long key, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT r.key, s.name, r.source_key, r.line, r.byte_offset, substr(r.raw, 1, " + BEGINNING_BYTES
                        + "), r.reason, length(r.raw)" + FROM + filter.condition() + " AND " + where,
                RejectListQuery::row,
                filter.arguments(key, limit)));
    }

    private static Row row(ResultSet row) throws SQLException {
        byte[] raw = row.getBytes(6);
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getLong(8),
                new Reject(
                        new SourceRef(row.getLong(3), row.getLong(4), row.getLong(5)),
                        raw == null ? new byte[0] : raw,
                        row.getString(7)));
    }

    public long count(Filter filter) {
        return file.read(connection ->
                Sql.number(connection, "SELECT count(*)" + FROM + filter.condition(), filter.arguments()));
    }

    /** The reasons of the rejects that fit, most frequent first. */
    public List<Reason> reasons(Filter filter) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT r.reason, count(*)" + FROM + filter.condition() + " GROUP BY 1 ORDER BY 2 DESC, 1",
                row -> new Reason(row.getString(1), row.getLong(2)),
                filter.arguments()));
    }

    /** The first bytes of one rejected row; empty where it is no longer there. */
    public Optional<byte[]> raw(long key, int limit) {
        return file.read(connection -> Sql.first(
                connection,
                "SELECT substr(raw, 1, ?) FROM reject WHERE key = ?",
                row -> {
                    byte[] raw = row.getBytes(1);
                    return raw == null ? new byte[0] : raw;
                },
                limit,
                key));
    }

    /**
     * The lines of a file that are rejects although a part of each was kept: an exchange whose conversation could not be read,
     * or some of the several exchanges of a line.
     */
    public record PartlyKept(Set<Long> exchanges, Set<Long> conversations) {}

    /** Looks at all exchanges of the case: takes seconds where there are millions. */
    public PartlyKept partlyKept(long sourceKey) {
        String among = " IN (SELECT line FROM reject WHERE source_key = ?)";
        return file.read(connection -> new PartlyKept(
                Set.copyOf(Sql.list(
                        connection,
                        "SELECT DISTINCT b.first_line + e.key - b.first_key + e.line_shift AS line FROM exchange e"
                                + " JOIN exchange_block b ON b.first_key = (e.key - 1) / 4096 * 4096 + 1"
                                + " WHERE e.source_key = ? AND b.first_line + e.key - b.first_key + e.line_shift"
                                + among,
                        row -> row.getLong(1),
                        sourceKey,
                        sourceKey)),
                Set.copyOf(Sql.list(
                        connection,
                        "SELECT DISTINCT line FROM conversation WHERE source_key = ? AND line" + among,
                        row -> row.getLong(1),
                        sourceKey,
                        sourceKey))));
    }

    /** What takes rejects one by one, with all their bytes. */
    public interface Visitor {
        void visit(Row row);
    }

    /** Gives all rejects that fit, in order, one at a time. */
    public void forEach(Filter filter, Visitor visitor) {
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT r.key, s.name, r.source_key, r.line, r.byte_offset, r.raw, r.reason, length(r.raw)" + FROM
                            + filter.condition() + " ORDER BY r.key",
                    row -> visitor.visit(row(row)),
                    filter.arguments());
            return null;
        });
    }
}
