package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stillwatch.pages.IndexTree;
import stillwatch.pages.PageFile;
import stillwatch.pages.RecordBuffer;
import stillwatch.pages.RowPatch;
import stillwatch.pages.TableTree;
import stillwatch.task.Progress;

/**
 * The exchanges of an import on their way into the case, written page by page into a database that nobody else has open:
 * binding each value of each row through JDBC costs several times more than all the rest.
 */
final class StagedRows implements AutoCloseable {
    static final String EXCHANGES = "exchange";
    static final String ACCOUNT_HOURS = "account_hour";
    static final String BY_ACCOUNT = "exchange_by_account";

    private final Path path;
    private final PageFile pages;
    private final Map<String, TableTree> trees = new HashMap<>();
    private final IndexTree accountHours;
    private final IndexTree exchangesByAccount;
    private final TableTree exchanges;
    private final RecordBuffer record = new RecordBuffer();

    /** All tables that are staged, in the order in which they may be brought into the case. */
    static List<String> tables() {
        List<String> tables = new ArrayList<>(StagedDictionaries.TABLES);
        tables.add(EXCHANGES);
        tables.add(ACCOUNT_HOURS);
        return tables;
    }

    /** @param path a database with these tables, empty, that nobody has open */
    StagedRows(Path path) throws SQLException, IOException {
        this.path = path;
        Map<String, Integer> roots = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath())) {
            Sql.forEach(
                    connection,
                    "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0",
                    row -> roots.put(row.getString(1), row.getInt(2)));
        }
        pages = PageFile.open(path);
        for (String table : StagedDictionaries.TABLES) {
            trees.put(table, new TableTree(pages, roots.get(table)));
        }
        exchanges = new TableTree(pages, roots.get(EXCHANGES));
        accountHours = new IndexTree(pages, roots.get(ACCOUNT_HOURS));
        exchangesByAccount = new IndexTree(pages, roots.get(BY_ACCOUNT));
    }

    /** An empty row to be filled column by column. */
    RecordBuffer row() {
        return record.clear();
    }

    TableTree tree(String table) {
        return trees.get(table);
    }

    TableTree exchanges() {
        return exchanges;
    }

    IndexTree accountHours() {
        return accountHours;
    }

    IndexTree exchangesByAccount() {
        return exchangesByAccount;
    }

    /** Where something of this import may be set aside. */
    Path scratch(String what) {
        return path.resolveSibling(path.getFileName() + "-" + what);
    }

    /** Completes all tables; afterwards SQLite may open the file. */
    void finish() throws IOException {
        for (TableTree tree : trees.values()) {
            tree.finish();
        }
        exchanges.finish();
        accountHours.finish();
        exchangesByAccount.finish();
        pages.finish();
        pages.close();
    }

    /**
     * Replaces keys in the exchanges of the finished file.
     *
     * @param first the first of {@code count} columns of the table, from 0
     */
    void patchExchanges(int first, int count, RowPatch.Replacement replacement, Progress progress) throws IOException {
        int[] columns = IntStream.range(first, first + count).toArray();
        new RowPatch(pages.pageSize(), columns, replacement).run(path, exchanges.leafPages(), progress::check);
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
