package stillwatch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which accounts of the case have the given ids, and which ids no account has. */
public final class AccountsByIdQuery {
    private final CaseFile file;

    public AccountsByIdQuery(CaseFile file) {
        this.file = file;
    }

    public record Answer(Set<Long> accountKeys, List<String> unknownIds) {}

    public Answer ask(Collection<String> accountIds) {
        return file.read(connection -> {
            Set<Long> keys = new LinkedHashSet<>();
            List<String> unknown = new ArrayList<>();
            for (String id : accountIds) {
                Optional<Long> key = Sql.first(
                        connection, "SELECT key FROM account WHERE account_id = ?", row -> row.getLong(1), id);
                key.ifPresentOrElse(keys::add, () -> unknown.add(id));
            }
            return new Answer(keys, unknown);
        });
    }
}
