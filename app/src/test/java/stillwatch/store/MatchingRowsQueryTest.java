package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Subject;
import stillwatch.query.ExpressionParser;
import stillwatch.query.Field;
import stillwatch.query.RowKind;

class MatchingRowsQueryTest {
    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void fillCase() {
        file = CaseFile.create(folder.resolve("case.stillwatch"), "Ada", Clock.systemUTC());
        execute(
                "INSERT INTO source VALUES (1,'exchanges.csv','exchanges','dataset',1,'s','s',4,3,0,0,1,0,0,'{}')",
                "INSERT INTO account (key,account_id,plan,card_virtual,created_at_millis) VALUES (1,'a-1','free',1,1000),"
                        + " (2,'a-2','team',0,2000), (3,'a-3',NULL,NULL,NULL)",
                "INSERT INTO account_total VALUES (1,2,30,300,5000,6000), (2,1,10,50,7000,7000)",
                "INSERT INTO model VALUES (1,'model-x'), (2,'model-y')",
                "INSERT INTO address VALUES (1,'203.0.113.7','203.0.113.0/24',64500,'hosting')",
                "INSERT INTO call VALUES (1,1,NULL,NULL,NULL), (2,2,NULL,NULL,NULL)",
                "INSERT INTO exchange (key,account_key,at_millis,call_key,address_key,input_tokens,output_tokens,exchange_id,"
                        + "source_key,line_shift,byte_shift,tool_calls,thinking_signature_hash) VALUES"
                        + " (1,1,5000,1,1,10,100,'r-1',1,0,0,NULL,NULL), (2,1,6000,2,NULL,20,200,NULL,1,0,20,3,'sig'),"
                        + " (3,2,7000,NULL,1,10,50,'r-3',1,0,40,NULL,NULL)",
                "INSERT INTO exchange_block VALUES (1,3,5000,7000,2,20)",
                "INSERT INTO conversation VALUES (1,'c-1',1,5000,1,'s',NULL,"
                        + "'[{\"role\":\"user\",\"content\":\"Judge \\u00e9 \\\"this\\\"\"}]',NULL,1,1,0)",
                "INSERT INTO campaign VALUES (1,'C1','relay pool',0.9,'suspected',5000,6000,1,2,30,300,"
                        + "'[{\"name\":\"grading\",\"share\":0.5}]')",
                "INSERT INTO campaign_member VALUES (1,1,1,'core',1.0,0,''), (2,1,2,'crowd',0.1,0,'')",
                "INSERT INTO finding VALUES (1,1,0,'shared_payment',0.9,0.2,'text',1,1,NULL,''), (2,1,1,'declared_use',0.1,-0.1,'t',1,1,NULL,'')",
                "INSERT INTO link VALUES (1,1,2,4.5)",
                "INSERT INTO link_layer VALUES (1,'payment',2,0.1,9,'[]')");
        TagTable tags = new TagTable(file);
        tags.add(
                tags.create("relay", "#aa0000", "resells access"),
                List.of(Subject.account("a-1"), new Subject(Subject.Kind.EXCHANGE, "2"), Subject.conversation(1)));
    }

    @AfterEach
    void closeCase() {
        file.close();
    }

    private void execute(String... statements) {
        file.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.executeUpdate(sql);
                }
            }
            return null;
        });
    }

    /** The first column of every match, or the account where the first is empty. */
    private List<String> ask(String text) {
        List<String> found = new ArrayList<>();
        long count = new MatchingRowsQuery(file)
                .forEach(
                        ExpressionParser.parse(text),
                        row -> found.add(String.valueOf(row.get(0) == null ? row.get(2) : row.get(0))));
        assertEquals(found.size(), count);
        return found;
    }

    @Test
    void everyFieldOfEveryKindCanBeAskedShownAndSortedBy() {
        for (RowKind kind : RowKind.values()) {
            Set<String> placed =
                    new HashSet<>(ExpressionSql.placesOf(kind).fields().keySet());
            for (Field field : kind.fields()) {
                assertTrue(placed.remove(field.name()), kind.word() + " " + field.name() + " has no place");
                String value =
                        switch (field.type()) {
                            case TEXT -> "x";
                            case NUMBER -> "1";
                            case TIME -> "2026-01-01";
                            case FLAG -> "true";
                        };
                String order = field.many() ? "" : " order by " + field.name() + " desc";
                for (String condition : List.of("= " + value, "in (" + value + ")", "is missing", "is not missing")) {
                    ask(kind.word() + " where " + field.name() + " " + condition + order);
                }
            }
            assertEquals(Set.of(), placed, "places without a word");
        }
    }

    @Test
    void comparesAccountsWithTheirTotalsTagsAndCampaigns() {
        assertEquals(List.of("a-1", "a-2", "a-3"), ask("accounts"));
        assertEquals(List.of("a-1"), ask("accounts where exchanges > 1"));
        assertEquals(List.of("a-3"), ask("accounts where exchanges = 0"));
        assertEquals(List.of("a-1"), ask("accounts where tag = \"relay\" and card_virtual = true"));
        assertEquals(List.of("a-2", "a-3"), ask("accounts where tag is missing"));
        assertEquals(List.of("a-1"), ask("accounts where campaign = C1"));
        assertEquals(List.of("a-2"), ask("accounts where membership = crowd"));
        assertEquals(List.of("a-2", "a-1"), ask("accounts order by created_at desc limit 2"));
    }

    @Test
    void aMissingValueFulfilsNoComparisonAndItsNegation() {
        assertEquals(List.of("a-2", "a-3"), ask("accounts where plan != free"));
        assertEquals(List.of("a-2", "a-3"), ask("accounts where not plan = free"));
        assertEquals(List.of("a-1", "a-3"), ask("accounts where plan not in (team, other)"));
        assertEquals(List.of("a-3"), ask("accounts where plan is missing"));
        assertEquals(List.of("a-1", "a-2"), ask("accounts where not (plan is missing or plan = x)"));
        assertEquals(List.of("6000", "r-3"), ask("exchanges where model != model-x"));
        assertEquals(List.of("r-3"), ask("exchanges where model is missing"));
    }

    @Test
    void comparesExchangesThroughTheirDictionaries() {
        assertEquals(List.of("r-1"), ask("exchanges where model = model-x and output_tokens >= 100"));
        assertEquals(List.of("r-1", "r-3"), ask("exchanges where network = 203.0.113.0/24"));
        assertEquals(List.of("r-1", "r-3"), ask("exchanges where asn in (64500, 1) and ip ~ 113"));
        assertEquals(List.of("6000"), ask("exchanges where tool_calls > 2"));
        assertEquals(List.of("6000"), ask("exchanges where tag = relay"));
        assertEquals(List.of("r-3"), ask("exchanges where account.plan = team"));
        assertEquals(List.of("r-1", "6000"), ask("exchanges where campaign = C1"));
    }

    @Test
    void aSpanOfTimeIsFoundThroughTheBlocksWithoutLosingARow() {
        assertEquals(List.of("6000"), ask("exchanges where timestamp > 5000 and timestamp < 7000"));
        assertEquals(List.of("r-1", "6000", "r-3"), ask("exchanges where timestamp >= 5000"));
        assertEquals(List.of("r-1", "6000", "r-3"), ask("exchanges where timestamp <= 7000"));
        assertEquals(List.of("r-1"), ask("exchanges where not timestamp > 5000"));
        assertEquals(List.of("6000", "r-3"), ask("exchanges where timestamp != 5000"));
        assertEquals(List.of("r-3"), ask("exchanges where timestamp = 7000 or timestamp = 6500"));
        assertEquals(List.of(), ask("exchanges where timestamp > 9000 or timestamp < 1"));
    }

    @Test
    void findsConversationsByWhatTheySayButNotByTheirLabels() {
        assertEquals(List.of("c-1"), ask("conversations where text ~ 'judge é \"THIS\"' and messages = 1"));
        assertEquals(List.of(), ask("conversations where text ~ user"));
        assertEquals(List.of("c-1"), ask("conversations where tag = relay and rule is missing"));
    }

    @Test
    void findsCampaignsAndLinks() {
        assertEquals(
                List.of("C1"), ask("campaigns where technique = grading and signal ~ payment and account_id = a-1"));
        assertEquals(List.of(), ask("campaigns where account_id = a-2"));
        assertEquals(List.of(), ask("campaigns where signal = declared_use"));
        assertEquals(List.of("a-1"), ask("links where account_id = a-2 and layer = payment and weight > 4.0"));
    }

    @Test
    void sqlInsideAnExpressionIsOnlyText() {
        for (String value : List.of(
                "x'; DROP TABLE account; --",
                "' OR 1=1 --",
                "x\") OR TRUE; DELETE FROM exchange; --",
                "%",
                "?",
                "a-1' UNION SELECT * FROM note --",
                "\\",
                "\u0000")) {
            String quoted = "\"" + value.replace("\"", "\"\"") + "\"";
            assertEquals(List.of(), ask("accounts where plan = " + quoted), value);
            assertEquals(List.of(), ask("accounts where plan ~ " + quoted), value);
            assertEquals(List.of(), ask("accounts where tag in (" + quoted + ", " + quoted + ")"), value);
            assertEquals(List.of(), ask("conversations where text ~ " + quoted.replace("\\", "\\\\")), value);
        }
        assertEquals(3, ask("accounts").size());
        assertEquals(3, ask("exchanges").size());
    }

    @Test
    void theDatabaseTakesTheLongestExpressionThatTheParserTakes() {
        assertEquals(
                1,
                ask("accounts where plan = free" + " or plan = x".repeat(399)).size());
        assertEquals(
                1,
                ask("accounts where " + "not (".repeat(24) + "plan is missing or plan = free and tag = relay"
                                + ")".repeat(24)
                                + " and (plan = free or tag = relay or plan is missing or exchanges > 0)"
                                + " and plan not in (" + "x,".repeat(50_000) + "y) and exchanges > 0")
                        .size());
    }
}
