package stillwatch.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import stillwatch.pages.IndexTree;
import stillwatch.pages.PageFile;
import stillwatch.pages.RecordBuffer;
import stillwatch.pages.TableTree;

/**
 * The exchanges of one file on their way into the case: written page by page into a database of their own beside the case,
 * then copied over by SQLite itself, in one statement per table inside the file's transaction. Binding each value through
 * JDBC costs several times more than the row. The case file itself is only ever written by SQLite.
 */
final class StagedRows {
    private static final String PREFIX = "-import-";
    private static final int PAGE_BYTES = 32_768;

    private final Path path;
    private final PageFile pages;
    private final TableTree exchanges;
    private final TableTree details;
    private final IndexTree accountHours;
    private final IndexTree exchangesByAccount;
    private final StagedIndex index = new StagedIndex();
    private long firstKey;
    private final RecordBuffer record = new RecordBuffer();
    private boolean isAttached;

    StagedRows(Connection caseConnection, Path caseFile) throws SQLException, IOException {
        removeAbandoned(caseFile);
        path = caseFile.resolveSibling(
                caseFile.getFileName() + PREFIX + ProcessHandle.current().pid());
        Files.deleteIfExists(path);
        int[] roots = makeTables(caseConnection);
        pages = PageFile.open(path);
        exchanges = new TableTree(pages, roots[0]);
        details = new TableTree(pages, roots[1]);
        accountHours = new IndexTree(pages, roots[2]);
        exchangesByAccount = new IndexTree(pages, roots[3]);
    }

    /** A killed import leaves its file behind; the next import removes it. */
    private static void removeAbandoned(Path caseFile) throws IOException {
        String start = caseFile.getFileName() + PREFIX;
        Path folder = caseFile.toAbsolutePath().getParent();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(
                folder, sibling -> sibling.getFileName().toString().startsWith(start))) {
            for (Path sibling : siblings) {
                String process = sibling.getFileName().toString().substring(start.length());
                if (process.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    Files.delete(sibling);
                }
            }
        }
    }

    /** Makes the tables, word for word as in the case: only then does SQLite copy whole rows instead of single values. */
    private int[] makeTables(Connection caseConnection) throws SQLException {
        String[] names = {"exchange", "exchange_detail", "account_hour", "exchange_by_account"};
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + PAGE_BYTES);
            int[] roots = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                statement.execute(Sql.first(
                                caseConnection,
                                "SELECT sql FROM sqlite_schema WHERE name = ?",
                                row -> row.getString(1),
                                names[i])
                        .orElseThrow());
                roots[i] = (int) Sql.number(connection, "SELECT rootpage FROM sqlite_schema WHERE name = ?", names[i]);
            }
            return roots;
        }
    }

    /** An empty row to be filled column by column. */
    RecordBuffer row() {
        return record.clear();
    }

    void addExchange(long key, int account, long atMillis) throws IOException {
        if (firstKey == 0) {
            firstKey = key;
        }
        exchanges.append(key, record);
        index.add(account, atMillis);
    }

    void addDetail(long key) throws IOException {
        details.append(key, record);
    }

    /** Adds what the row holds; by rising account and hour. */
    void addAccountHour() throws IOException {
        accountHours.append(record);
    }

    /** Copies everything into the case. */
    void copyInto(Connection connection) throws SQLException, IOException {
        finishPages();
        try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS staged");
                Statement statement = connection.createStatement()) {
            attach.setString(1, path.toAbsolutePath().toString());
            attach.execute();
            isAttached = true;
            if (index.isOverfull()) {
                // Without the index on both sides SQLite copies whole rows; it then sorts the entries of all of them.
                statement.executeUpdate("DROP INDEX main.exchange_by_account");
                statement.executeUpdate("DROP INDEX staged.exchange_by_account");
            }
            statement.executeUpdate("INSERT INTO main.exchange SELECT * FROM staged.exchange");
            statement.executeUpdate("INSERT INTO main.exchange_detail SELECT * FROM staged.exchange_detail");
            if (index.isOverfull()) {
                statement.executeUpdate("CREATE INDEX main.exchange_by_account ON exchange (account_key, at_millis)");
            }
            copyAccountHours(connection, statement);
        }
    }

    private void finishPages() throws IOException {
        exchanges.finish();
        details.finish();
        accountHours.finish();
        if (!index.isOverfull()) {
            index.write(exchangesByAccount, record, firstKey);
        }
        exchangesByAccount.finish();
        pages.finish();
        pages.close();
    }

    private static void copyAccountHours(Connection connection, Statement statement) throws SQLException {
        String copy = "INSERT INTO main.account_hour SELECT * FROM staged.account_hour";
        boolean isFirst = Sql.number(connection, "SELECT count(*) FROM (SELECT 1 FROM main.account_hour LIMIT 1)") == 0;
        // The plain form copies whole rows; sums can only be added row by row.
        statement.executeUpdate(
                isFirst
                        ? copy
                        : copy + " WHERE true ON CONFLICT DO UPDATE SET exchanges = exchanges + excluded.exchanges,"
                                + " input_tokens = input_tokens + excluded.input_tokens,"
                                + " output_tokens = output_tokens + excluded.output_tokens");
    }

    /** Lets go of the staged file; after the transaction, for SQLite refuses it inside. */
    void discard(CaseFile file) {
        if (isAttached) {
            file.outsideTransaction(connection -> {
                Sql.update(connection, "DETACH staged");
                return null;
            });
        }
        try {
            pages.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new CaseFileException(
                    "The temporary file " + path + " could not be removed. It may be deleted: it holds nothing that is"
                            + " not in the case or in the imported file.",
                    e);
        }
    }
}
