package stillwatch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who used given template ids, in whatever case they are written. One pass over the prompts, a second over the exchanges if any fits. */
public final class TemplateUseQuery {
    /** SQLite takes tens of thousands of arguments; so many keep a statement short. */
    private static final int IDS_A_QUESTION = 500;

    private final CaseFile file;

    public TemplateUseQuery(CaseFile file) {
        this.file = file;
    }

    /** What one account did with one template id; the exchange is its first. */
    public record Use(long accountKey, String templateId, long exchanges, long firstKey, long firstAtMillis) {}

    /** @param lowerCaseIds as {@link String#toLowerCase} makes them */
    public List<Use> of(Set<String> lowerCaseIds) {
        List<String> ids = lowerCaseIds.stream().sorted().toList();
        List<Use> uses = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_A_QUESTION) {
            uses.addAll(ask(ids.subList(from, Math.min(ids.size(), from + IDS_A_QUESTION))));
        }
        return uses;
    }

    private List<Use> ask(List<String> ids) {
        return file.read(connection -> {
            List<Long> prompts = Sql.list(
                    connection,
                    "SELECT key FROM prompt WHERE lower(template_id) IN (" + Sql.marks(ids.size()) + ")",
                    row -> row.getLong(1),
                    ids.toArray());
            return prompts.isEmpty()
                    ? List.of()
                    : Sql.list(
                            connection,
                            "SELECT account_key, template_id, count(*), min(e.key), min(at_millis) FROM exchange e"
                                    + " JOIN prompt p ON p.key = e.prompt_key"
                                    + " WHERE prompt_key IN (SELECT value FROM json_each(?))"
                                    + " GROUP BY account_key, template_id ORDER BY account_key, template_id",
                            row -> new Use(
                                    row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                            prompts.toString());
        });
    }
}
