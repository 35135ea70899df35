package stillwatch.store;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of the accounts that carry a tag, by id; empty also where there is no such tag. */
public final class TaggedAccountsQuery {
    private final CaseFile file;

    public TaggedAccountsQuery(CaseFile file) {
        this.file = file;
    }

    public Set<String> ask(String tagName) {
        return file.read(connection -> new LinkedHashSet<>(Sql.list(
                connection,
                "SELECT g.subject_id FROM tagging g JOIN tag t ON t.key = g.tag_key"
                        + " WHERE t.name = ? AND g.subject_kind = 'account' ORDER BY g.subject_id",
                row -> row.getString(1),
                tagName)));
    }
}
