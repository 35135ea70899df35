package stillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import stillwatch.dataset.Indicator;
import stillwatch.dataset.SourceRef;

/** All indicators that peers sent, in the order of their keys. */
public final class IndicatorListQuery {
    private final CaseFile file;

    public IndicatorListQuery(CaseFile file) {
        this.file = file;
    }

    public List<Indicator> ask() {
        return file.read(connection ->
                Sql.list(connection, "SELECT i.* FROM indicator i ORDER BY i.key", IndicatorListQuery::indicator));
    }

    /** From a row that holds all columns of the table, {@code key} included. */
    static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getLong("key"),
                row.getString("stix_id"),
                row.getString("type"),
                row.getString("value"),
                row.getString("label"),
                row.getString("created_by"),
                row.getString("marking"),
                Sql.longOrNull(row, "modified_millis"),
                Sql.longOrNull(row, "valid_from_millis"),
                Sql.longOrNull(row, "valid_until_millis"),
                row.getBoolean("revoked"),
                new SourceRef(row.getLong("source_key"), row.getLong("line"), row.getLong("byte_offset")));
    }
}
