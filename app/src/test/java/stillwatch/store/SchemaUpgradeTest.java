package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case of an older format is brought to the newest when it is opened, and says the same as before. */
class SchemaUpgradeTest {
    private static final String VIEW = "SELECT * FROM exchanges ORDER BY line";

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void makeCaseOfFormat1() throws Exception {
        path = folder.resolve("old.stillwatch");
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                InputStream script = Schema.class.getResourceAsStream("/stillwatch/store/schema-001.sql")) {
            statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            for (String sql : List.of(
                    "PRAGMA application_id = " + Schema.APPLICATION_ID,
                    "PRAGMA user_version = 1",
                    "INSERT INTO source VALUES (1,'exchanges.csv','exchanges','dataset',1,'s','s',4,3,0,0,1,0,0,'{}')",
                    "INSERT INTO account (key, account_id) VALUES (1,'a-1'), (2,'a-2')",
                    "INSERT INTO model VALUES (1,'model-x')",
                    "INSERT INTO capability VALUES (1,'coding')",
                    "INSERT INTO session VALUES (1,'s-1')",
                    "INSERT INTO address VALUES (1,'203.0.113.7','203.0.113.0/24',64500,'hosting')",
                    "INSERT INTO route VALUES (1,'sdk','tls','messages','native')",
                    "INSERT INTO prompt VALUES (1,'t-1','p-1'), (2,'t-2','p-1'), (3,'t-3',NULL)",
                    "INSERT INTO outcome VALUES (1,200,'end_turn',NULL)",
                    "INSERT INTO exchange VALUES (1,1,5000,1,1,1,1,1,1,1,10,20,'e-1',1,2,80)",
                    "INSERT INTO exchange VALUES (2,2,6000,1,NULL,NULL,NULL,1,2,NULL,NULL,NULL,NULL,1,5,300)",
                    "INSERT INTO exchange VALUES (3,2,7000,NULL,NULL,NULL,NULL,NULL,3,NULL,0,1,'e-3',1,6,350)",
                    "INSERT INTO exchange_detail VALUES (2,3,0,40,NULL,'sig')",
                    "INSERT INTO exchange_block VALUES (1,3,5000,7000)")) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect()) {
            Sql.forEach(connection, sql, row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    rows.add(row.getMetaData().getColumnName(i) + "=" + row.getString(i));
                }
            });
        }
        return rows;
    }

    @Test
    void anOlderCaseSaysTheSameAfterItsUpgrade() throws Exception {
        List<String> before = ask(VIEW);
        CaseFile.open(path, "Ada", Clock.systemUTC()).close();
        assertEquals(before, ask(VIEW));
        assertEquals(List.of("user_version=" + Schema.VERSION), ask("PRAGMA user_version"));
        assertEquals(List.of("integrity_check=ok"), ask("PRAGMA integrity_check"));
        assertEquals(List.of("count=1"), ask("SELECT count(*) AS count FROM system_prompt"));
    }
}
