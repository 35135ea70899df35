package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import stillwatch.casework.Subject;
import stillwatch.dataset.Account;
import stillwatch.dataset.Source;

/**
 * Where the rows of one file go while it is read, inside that file's one transaction. Used on the thread that called
 * {@link ImportSession#importSource}. Every method throws {@code SQLException} where the case file cannot be written;
 * callers let it pass, and nothing of the file is kept.
 */
public final class SourceImport implements AutoCloseable {
    private final CaseFile file;
    private final Connection connection;
    private final long sourceKey;
    private final Dictionaries dictionaries;
    private final ExchangeIds ids;
    private final AccountTable accounts;
    private final ContentTables content;
    private final ExchangeAppender exchanges;
    private final long accountsBefore;

    SourceImport(CaseFile file, Connection connection, long sourceKey, Dictionaries dictionaries, ExchangeIds ids)
            throws SQLException {
        this.file = file;
        this.connection = connection;
        this.sourceKey = sourceKey;
        this.dictionaries = dictionaries;
        this.ids = ids;
        accounts = new AccountTable(connection, dictionaries.accounts, sourceKey);
        content = new ContentTables(connection, dictionaries, sourceKey);
        exchanges = new ExchangeAppender(connection, file.path(), dictionaries, ids, sourceKey);
        accountsBefore = dictionaries.accounts.size();
        ids.startFile();
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
            String stixId, String type, String value, String label, String createdBy, String marking) {}

    public void exchanges(ExchangeBatch batch) throws SQLException, IOException {
        exchanges.append(batch);
    }

    public void account(Account account, long line, long byteOffset) throws SQLException {
        accounts.put(account, line, byteOffset);
    }

    public void conversation(ConversationRow row, long line, long byteOffset) throws SQLException {
        content.conversation(row, line, byteOffset);
    }

    public void release(String model, long releasedAtMillis, long line) throws SQLException {
        content.release(model, releasedAtMillis, line);
    }

    public void indicator(IndicatorRow row, long line, long byteOffset) throws SQLException {
        content.indicator(row, line, byteOffset);
    }

    /** @param raw the row's bytes as they are in the decompressed file */
    public void reject(long line, long byteOffset, byte[] raw, String reason) throws SQLException {
        content.reject(line, byteOffset, raw, reason);
    }

    /** What was noticed while writing, in numbers; only what is not 0. */
    public Map<String, Long> noticed() {
        Map<String, Long> noticed = new TreeMap<>();
        accounts.conflicts().forEach((column, count) -> noticed.put("account_conflict." + column, count));
        put(noticed, "accounts_repeated", accounts.repeated());
        put(noticed, "accounts_new", dictionaries.accounts.size() - accountsBefore);
        put(noticed, "exchange_ids_repeated", ids.repeated());
        put(noticed, "exchange_ids_unchecked", ids.unchecked());
        put(noticed, "releases_repeated", content.repeatedReleases());
        return noticed;
    }

    private static void put(Map<String, Long> noticed, String name, long count) {
        if (count != 0) {
            noticed.put(name, count);
        }
    }

    /** Writes the totals, the source's own row and the activity entry. */
    void finish(Source source, String details) throws SQLException, IOException {
        exchanges.finish();
        Sql.update(
                connection,
                "INSERT INTO source VALUES (" + Sql.marks(15) + ")",
                sourceKey,
                source.name(),
                source.kind(),
                source.format(),
                source.sizeBytes(),
                source.sha256(),
                source.contentSha256(),
                source.lines(),
                source.rows(),
                source.rejects(),
                source.blankLines(),
                source.headerLines(),
                source.continuationLines(),
                source.importedAtMillis(),
                details);
        new ActivityTable(file)
                .append(
                        connection,
                        new ActivityTable.Entry(
                                "import",
                                Subject.ofCase(),
                                "Imported " + source.name() + ": " + source.rows() + " rows, " + source.rejects()
                                        + " rejects, SHA-256 " + source.sha256(),
                                ""),
                        "[]",
                        null);
    }

    /** Lets go of what only this file needed; after its transaction. */
    void discard() {
        exchanges.discard(file);
    }

    /** Closes the statements. */
    @Override
    public void close() throws SQLException {
        accounts.close();
        content.close();
    }
}
