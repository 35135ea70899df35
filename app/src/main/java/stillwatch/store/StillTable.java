package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import stillwatch.pages.TableReader;

/** Opens a table's pages while the case stands still; see {@link CaseFile#readStill}. */
final class StillTable {
    private StillTable() {}

    static TableReader open(CaseFile file, Connection connection, String table) throws SQLException, IOException {
        int root = (int) Sql.number(connection, "SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        return new TableReader(file.path(), root);
    }
}
