package stillwatch.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import stillwatch.casework.Subject;
import stillwatch.store.CaseFile;
import stillwatch.store.NoteTable;

/** A small case with known content: four accounts, one of them crowd, and a campaign in each state that files tell apart. */
final class FilledCase {
    private FilledCase() {}

    static Path in(Path folder) throws SQLException {
        Path path = folder.resolve("small.stillwatch");
        try (CaseFile file = CaseFile.create(path, "Ada", Clock.systemUTC())) {
            new NoteTable(file).add(Subject.campaign("C1"), "seen before");
        }
        outside(
                path,
                "INSERT INTO source VALUES (1,'exchanges.csv','exchanges','dataset',1,'s','s',4,3,0,0,1,0,0,'{}')",
                "INSERT INTO account (key,account_id,plan,declared_use) VALUES (1,'=cmd()','free',NULL),"
                        + " (2,'a-2','team','harness, \"nightly\"'), (3,'a-3',NULL,NULL), (4,'a-4',NULL,NULL)",
                "INSERT INTO account_total VALUES (1,2,30,300,1776816000000,1776816000123), (2,1,10,50,1776816060000,1776816060000)",
                "INSERT INTO campaign VALUES"
                        + " (1,'C1','first',0.81,'suspected',1776816000000,1776816000123,2,3,40,350,"
                        + "   '[{\"name\":\"reasoning_elicitation\",\"share\":0.61}]'),"
                        + " (2,'C2','second',0.97,'confirmed',1776816000000,1776816060000,1,1,10,50,'[]'),"
                        + " (3,'W1','third',0.4,'watched',1776816000000,1776816060000,1,1,10,50,'[]'),"
                        + " (4,'C3','fourth',0.99,'dismissed',1776816000000,1776816060000,1,1,10,50,'[]')",
                "INSERT INTO campaign_member (key, campaign_key, account_key, membership, strength, added_by_hand)"
                        + " VALUES (1,1,1,'core',1.0,0), (2,1,2,'periphery',0.5,0), (3,1,3,'crowd',0.1,0),"
                        + " (4,2,2,'core',1.0,0), (5,3,4,'core',1.0,0), (6,4,4,'core',1.0,0)",
                "INSERT INTO finding (key, campaign_key, counter_evidence, signal, strength, contribution, text,"
                        + " observed, expected) VALUES (1,1,0,'shared_payment',0.93,0.2,'2 of 2 accounts pay with 1 card',1,1),"
                        + " (2,1,1,'declared_use',0.2,-0.1,'1 account declared a harness',1,1)");
        return path;
    }

    static void outside(Path path, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
