package stillwatch.store;

import java.util.List;

/** What stands in the slots of a template, found in a sample of its conversations. */
public final class TemplateSlotsQuery {
    private final CaseFile file;

    public TemplateSlotsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param slot 1 for the place that the skeleton shows as {1}
     * @param value its beginning
     * @param uses in how many of the sampled conversations
     */
    public record SlotValue(int slot, String value, int uses) {}

    /** By slot, the most frequent values first; empty where there is no such template or it has no slots. */
    public List<SlotValue> ask(long templateKey) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT slot, value, uses FROM template_slot WHERE template_key = ? ORDER BY slot, rank",
                row -> new SlotValue(row.getInt("slot"), row.getString("value"), row.getInt("uses")),
                templateKey));
    }
}
