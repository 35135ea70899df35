package stillwatch.store;

import java.util.List;
import stillwatch.casework.ProducedItem;

/** What an earlier package carried under which numbers. */
public final class ExportItemsQuery {
    private final CaseFile file;

    public ExportItemsQuery(CaseFile file) {
        this.file = file;
    }

    /** By number. */
    public List<ProducedItem> ask(long exportKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT i.number, b.item_kind, b.item_key, i.treatment FROM export_item i"
                        + " JOIN bates b ON b.number = i.number WHERE i.export_key = ? ORDER BY i.number",
                row -> new ProducedItem(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        ProducedItem.Treatment.ofWord(row.getString(4))),
                exportKey));
    }
}
