package stillwatch.store;

import java.util.List;

/** Which exchanges and sampled conversations an account made, as keys for the queries that show them. */
public final class AccountExchangesQuery {
    private final CaseFile file;

    public AccountExchangesQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * The keys of exchanges, newest first.
     *
     * @param offset how many to pass over
     * @param limit at most so many
     */
    public List<Long> exchangeKeys(long accountKey, long offset, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT key FROM exchange WHERE account_key = ? ORDER BY at_millis DESC, key DESC LIMIT ? OFFSET ?",
                row -> row.getLong(1),
                accountKey,
                limit,
                offset));
    }

    /** The keys of sampled conversations in the order of reading. */
    public List<Long> conversationKeys(long accountKey, int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT key FROM conversation WHERE account_key = ? ORDER BY key LIMIT ?",
                row -> row.getLong(1),
                accountKey,
                limit));
    }
}
