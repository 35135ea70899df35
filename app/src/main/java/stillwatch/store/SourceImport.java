package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import stillwatch.dataset.Account;

/**
 * Where the rows of one file go while it is read. Used on the thread that began the {@link ImportSession}. Every method throws
 * {@code SQLException} where the case cannot be written; callers let it pass, and nothing of the import is kept.
 */
public final class SourceImport implements AutoCloseable {
    private final ImportSession session;
    private final long sourceKey;
    private final Dictionaries dictionaries;
    private final AccountTable accounts;
    private final ContentTables content;
    private final long accountsBefore;
    private boolean isTouched;

    SourceImport(ImportSession session, Connection connection, long sourceKey, Dictionaries dictionaries)
            throws SQLException {
        this.session = session;
        this.sourceKey = sourceKey;
        this.dictionaries = dictionaries;
        accounts = new AccountTable(connection, dictionaries.accounts, sourceKey);
        content = new ContentTables(connection, dictionaries, sourceKey);
        accountsBefore = dictionaries.accounts.size();
    }

    /** A conversation as it was read. {@code messages} is the JSON array; all but it and {@code accountId} may be {@code null}. */
    public record ConversationRow(
            String conversationId,
            String accountId,
            Long atMillis,
            String model,
            String sessionId,
            String exchangeId,
            String messages) {}

    /** An indicator as it was read; see {@link stillwatch.dataset.Indicator}. */
    public record IndicatorRow(
            String stixId,
            String type,
            String value,
            String label,
            String createdBy,
            String marking,
            Long modifiedMillis,
            Long validFromMillis,
            Long validUntilMillis,
            boolean revoked) {}

    /** Where the reader gets its batches; safe to ask from its own thread. */
    public ExchangeBatches batches() {
        return session.batches();
    }

    /** @param batch one of {@link #batches}; not to be looked at afterwards */
    public void exchanges(ExchangeBatch batch) throws SQLException {
        isTouched = true;
        session.append(batch, sourceKey);
    }

    public void account(Account account, long line, long byteOffset) throws SQLException {
        isTouched = true;
        accounts.put(account, line, byteOffset);
    }

    public void conversation(ConversationRow row, long line, long byteOffset) throws SQLException {
        isTouched = true;
        content.conversation(row, line, byteOffset);
    }

    public void release(String model, long releasedAtMillis, long line) throws SQLException {
        isTouched = true;
        content.release(model, releasedAtMillis, line);
    }

    public void indicator(IndicatorRow row, long line, long byteOffset) throws SQLException {
        isTouched = true;
        content.indicator(row, line, byteOffset);
    }

    /** @param raw the row's bytes as they are in the decompressed file */
    public void reject(long line, long byteOffset, byte[] raw, String reason) throws SQLException {
        isTouched = true;
        content.reject(line, byteOffset, raw, reason);
    }

    /** Whether something of the file was written. */
    boolean isTouched() {
        return isTouched;
    }

    /** What was noticed while writing, in numbers; only what is not 0. */
    public Map<String, Long> noticed() {
        Map<String, Long> noticed = new TreeMap<>();
        accounts.conflicts().forEach((column, count) -> noticed.put("account_conflict." + column, count));
        put(noticed, "accounts_repeated", accounts.repeated());
        put(noticed, "accounts_new", dictionaries.accounts.size() - accountsBefore);
        put(noticed, "exchange_ids_repeated", session.takeRepeatedIds());
        put(noticed, "releases_repeated", content.repeatedReleases());
        return noticed;
    }

    private static void put(Map<String, Long> noticed, String name, long count) {
        if (count != 0) {
            noticed.put(name, count);
        }
    }

    /** Closes the statements. */
    @Override
    public void close() throws SQLException {
        accounts.close();
        content.close();
    }
}
