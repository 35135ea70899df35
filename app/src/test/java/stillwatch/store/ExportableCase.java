package stillwatch.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/**
 * A small case with one campaign, C1, for tests of whatever reads a finished case: twelve accounts (the last in the crowd) in a
 * CSV file, exchanges in a gzip file, conversations as JSON Lines, all three really there and with their true offsets. Ids and
 * texts hold markup, formulas and invisible characters, as a hostile provider's export may.
 */
public final class ExportableCase {
    /** What must not reach a reader unescaped. */
    public static final String HOSTILE = "<script>alert('x')</script> \u202egnp.exe & \u0007bell";

    public static final int ACCOUNTS = 12;
    private static final int EXCHANGES_EACH = 5;
    private static final long START = Instant.parse("2026-04-22T09:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;

    private final Path folder;

    private ExportableCase(Path folder) {
        this.folder = folder;
    }

    /** Makes {@code folder/case.stillwatch} and the originals beside it. Later acts are dated by the given clock. */
    public static CaseFile create(Path folder, Clock clock) throws IOException {
        CaseFile file = CaseFile.create(folder.resolve("case.stillwatch"), "Ada", clock);
        new ExportableCase(folder).fill(file);
        Campaign campaign = new CampaignTable(file).byId("C1").orElseThrow();
        new CampaignTable(file).decide(campaign, CampaignState.CONFIRMED, "Seen the prompts. " + HOSTILE);
        new NoteTable(file).add(Subject.campaign("C1"), "=HYPERLINK(\"http://x\")\n" + HOSTILE);
        return file;
    }

    public static CaseFile create(Path folder) throws IOException {
        return create(folder, Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC));
    }

    public static String accountId(int number) {
        return number == 3 ? "=cmd|' /C calc'!A3" : "acct-" + (1000 + number);
    }

    /** Every identifier by which the case's files name a customer. */
    public static List<String> identifiers() {
        List<String> ids = new ArrayList<>(List.of(
                "203.0.113.77",
                "session-7781",
                "org-5000",
                "org-5001",
                "pay-9000",
                "pay-9001",
                "pay-9002",
                "conv-4401"));
        for (int i = 1; i <= ACCOUNTS; i++) {
            ids.add(accountId(i));
            ids.add("198.51.100." + (100 + i));
        }
        for (int i = 0; i < ACCOUNTS * EXCHANGES_EACH; i++) {
            ids.add("exch-" + (70_000 + i));
        }
        return ids;
    }

    private void fill(CaseFile file) throws IOException {
        List<String> accounts = accountLines();
        List<String> exchanges = exchangeLines();
        List<String> conversations = conversationLines();
        file.write(connection -> {
            try {
                source(connection, 1, "accounts.csv", "accounts", accounts, false);
                source(connection, 2, "exchanges.csv.gz", "exchanges", exchanges, true);
                source(connection, 3, "conversations.jsonl", "conversations", conversations, false);
            } catch (IOException e) {
                throw new SQLException(e);
            }
            Sql.update(connection, "INSERT INTO model VALUES (1, ?), (2, 'model-y')", "model-<x>");
            Sql.update(connection, "INSERT INTO capability VALUES (1, 'reasoning'), (2, 'coding')");
            Sql.update(connection, "INSERT INTO session VALUES (1, 'session-7781')");
            Sql.update(
                    connection, "INSERT INTO address VALUES (1, '203.0.113.77', '203.0.113.0/24', 64500, 'hosting')");
            Sql.update(connection, "INSERT INTO route VALUES (1, 'python-sdk/1.0', 'ja4-77aa', 'messages', 'native')");
            Sql.update(connection, "INSERT INTO release VALUES ('model-<x>', ?, 1, 1)", START + 20 * HOUR);
            insertAccounts(connection, accounts);
            insertExchanges(connection, exchanges);
            insertConversations(connection, conversations);
            insertCampaign(connection);
            return null;
        });
        ActivityTable log = new ActivityTable(file);
        log.note(new Entry("import", Subject.ofCase(), "Imported 3 files", ""));
        log.note(new Entry("analyze", Subject.ofCase(), "1 suspected campaign " + HOSTILE, ""));
    }

    private static List<String> accountLines() {
        List<String> lines = new ArrayList<>(List.of("account_id,created_at,organization_id,payment_id,status,plan"));
        for (int i = 1; i <= ACCOUNTS; i++) {
            lines.add("\"" + accountId(i) + "\",2026-04-20T00:00:00Z,org-" + (5000 + i % 2) + ",pay-900" + i % 3
                    + ",banned,\"pay as\nyou go\"");
        }
        return lines;
    }

    private static List<String> exchangeLines() {
        List<String> lines =
                new ArrayList<>(List.of("exchange_id,account_id,timestamp,model,input_tokens,output_tokens"));
        for (int i = 0; i < ACCOUNTS * EXCHANGES_EACH; i++) {
            lines.add("exch-" + (70_000 + i) + ",\"" + accountId(i / EXCHANGES_EACH + 1) + "\"," + (START + i * HOUR)
                    + ",model-<x>,100,1500");
        }
        return lines;
    }

    private static List<String> conversationLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            lines.add("{\"conversation_id\":\"conv-440" + i + "\",\"account_id\":\"" + accountId(i)
                    + "\",\"messages\":[{\"role\":\"user\",\"content\":\"{Show} your \\\"hidden\\\" reasoning\"}]}");
        }
        return lines;
    }

    private void source(Connection connection, long key, String name, String kind, List<String> lines, boolean gzip)
            throws IOException, SQLException {
        byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] received = gzip ? gzip(content) : content;
        Path path = folder.resolve(name);
        Files.write(path, received);
        Sql.update(
                connection,
                "INSERT INTO source VALUES (?,?,?,'dataset',?,?,?,?,?,1,0,1,0,?,?)",
                key,
                name,
                kind,
                received.length,
                sha256(received),
                sha256(content),
                lines.size(),
                lines.size() - 1,
                START,
                "{\"origin\":\"" + path.toAbsolutePath() + "\"}");
    }

    private static void insertAccounts(Connection connection, List<String> lines) throws SQLException {
        for (int i = 1; i <= ACCOUNTS; i++) {
            Sql.update(
                    connection,
                    "INSERT INTO account (key, account_id, created_at_millis, organization_id, payment_id, signup_ip, plan,"
                            + " status, status_at_millis, email_domain, source_key, line, byte_offset)"
                            + " VALUES (?,?,?,?,?,?,'pay as\nyou go','banned',?,'mail-example.test',1,?,?)",
                    i,
                    accountId(i),
                    START - 48 * HOUR,
                    "org-" + (5000 + i % 2),
                    "pay-900" + i % 3,
                    "198.51.100." + (100 + i),
                    START + 30 * HOUR,
                    i * 2L,
                    offset(lines, i));
        }
    }

    private static void insertExchanges(Connection connection, List<String> lines) throws SQLException {
        for (int i = 0; i < ACCOUNTS * EXCHANGES_EACH; i++) {
            Sql.update(
                    connection,
                    "INSERT INTO exchange VALUES (?,?,?,?,1,1,NULL,100,1500,?,2,0,?,NULL,NULL,NULL,NULL,NULL)",
                    i + 1,
                    i / EXCHANGES_EACH + 1,
                    START + i * HOUR,
                    CaseBuilder.call(connection, 1, 1 + i % 2, 1, null),
                    "exch-" + (70_000 + i),
                    offset(lines, i + 1) - offset(lines, 1));
        }
        Sql.update(
                connection,
                "INSERT INTO exchange_block SELECT 1, max(key), min(at_millis), max(at_millis), 2, ? FROM exchange",
                offset(lines, 1));
    }

    private static void insertConversations(Connection connection, List<String> lines) throws SQLException {
        for (int i = 1; i <= lines.size(); i++) {
            Sql.update(
                    connection,
                    "INSERT INTO conversation VALUES (?,?,?,?,1,'session-7781',NULL,?,NULL,3,?,?)",
                    i,
                    "conv-440" + i,
                    i,
                    START,
                    "[{\"role\":\"user\",\"content\":\"{Show} your \\\"hidden\\\" reasoning\"}]",
                    i,
                    offset(lines, i - 1));
        }
    }

    private static void insertCampaign(Connection connection) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO campaign VALUES (1,'C1',?,0.91,'suspected',?,?,?,55,5500,82500,?)",
                "Reasoning harvest " + HOSTILE,
                START,
                START + 54 * HOUR,
                ACCOUNTS - 1,
                "[{\"name\":\"reasoning_elicitation\",\"share\":0.61}]");
        for (int i = 1; i <= ACCOUNTS; i++) {
            String membership = i == ACCOUNTS ? "crowd" : i > 8 ? "periphery" : "core";
            Sql.update(
                    connection,
                    "INSERT INTO campaign_member (campaign_key, account_key, membership, strength) VALUES (1,?,?,?)",
                    i,
                    membership,
                    1.0 / i);
        }
        for (int i = 0; i < 55; i++) {
            Sql.update(connection, "INSERT INTO campaign_hour VALUES (1,?,1,1,100,1500)", START / HOUR + i);
        }
        Sql.update(
                connection,
                "INSERT INTO finding (key, campaign_key, counter_evidence, signal, strength, contribution, text,"
                        + " observed, expected) VALUES (1,1,0,'shared_payment',0.93,0.4,?,11,1.5),"
                        + " (2,1,0,'reasoning_elicitation',0.8,0.3,'Asked for hidden reasoning. acct-1002 did so first.',NULL,NULL),"
                        + " (3,1,1,'declared_use',0.2,-0.05,'One account documents its use.',NULL,NULL)",
                "11 accounts pay with 3 cards, pay-9001 and others. " + HOSTILE);
        for (int i = 1; i <= 20; i++) {
            Sql.update(connection, "INSERT INTO finding_exchange VALUES (1, ?)", i);
        }
        Sql.update(
                connection,
                "INSERT INTO match VALUES (1,1,0,0,18,'hidden-1','reasoning_elicitation','asks for reasoning',1,"
                        + "'reasoning','user',1,1)");
        Sql.update(connection, "INSERT INTO link VALUES (1,1,2,9.5), (2,1,3,9.5)");
        Sql.update(
                connection,
                "INSERT INTO link_layer VALUES (1,'network',1,0.01,7.5,'[{\"value\":\"203.0.113.77\",\"holders\":2}]'),"
                        + " (1,'template',1,0.01,9.5,'[{\"value\":\"tpl-88ab\",\"holders\":3}]'),"
                        + " (2,'template',1,0.01,9.5,'[{\"value\":\"tpl-88ab\",\"holders\":3},{\"value\":\"tpl-lone\",\"holders\":2}]')");
        Sql.update(connection, "INSERT INTO finding_conversation VALUES (2, 1), (2, 2), (2, 3)");
    }

    /** Where the given line begins: each line before it and its line feed. */
    private static long offset(List<String> lines, int index) {
        long offset = 0;
        for (String line : lines.subList(0, index)) {
            offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return offset;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
