package stillwatch.store;

import static stillwatch.store.FilledCase.ACCOUNTS;
import static stillwatch.store.FilledCase.HOUR_MILLIS;
import static stillwatch.store.FilledCase.START_MILLIS;
import static stillwatch.store.FilledCase.accountId;
import static stillwatch.store.FilledCase.pick;
import static stillwatch.store.FilledCase.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What was given: sources, accounts, exchanges with their aggregates, conversations, releases. */
final class FilledTraffic {
    private static final List<String> PLANS = List.of("free", "education", "pay_as_you_go", "team", "enterprise");
    private static final List<String> CAPABILITIES =
            List.of("reasoning", "grading", "coding", "agentic", "chat", "writing");

    private final Connection connection;
    private long exchangeKey;

    FilledTraffic(Connection connection) {
        this.connection = connection;
    }

    /** 1 and 2 are campaigns, 3 is watched, 0 is ordinary. */
    static int groupOf(long account) {
        return account <= 60 ? 1 : account <= 90 ? 2 : account <= 100 ? 3 : 0;
    }

    void write() throws SQLException {
        sources();
        dictionaries();
        for (long account = 1; account <= ACCOUNTS; account++) {
            account(account);
            exchanges(account);
        }
        conversations();
        aggregates();
    }

    private void sources() throws SQLException {
        String[][] files = {
            {"accounts.csv", "accounts"},
            {"exchanges-000.csv", "exchanges"},
            {"conversations.jsonl", "conversations"},
            {"releases.csv", "releases"}
        };
        for (int i = 0; i < files.length; i++) {
            String digest = Integer.toHexString(i + 10).repeat(64);
            run(
                    connection,
                    "INSERT INTO source VALUES (?,?,?,'dataset',?,?,?,?,?,0,0,1,0,?,'{}')",
                    i + 1,
                    files[i][0],
                    files[i][1],
                    48_210 * (i + 1),
                    digest,
                    digest,
                    1000,
                    999,
                    START_MILLIS + 50 * 24 * HOUR_MILLIS);
        }
        run(connection, "INSERT INTO release VALUES ('model-b', ?, 4, 2)", START_MILLIS + 20 * 24 * HOUR_MILLIS);
    }

    private void dictionaries() throws SQLException {
        run(connection, "INSERT INTO model (name) VALUES ('model-a'), ('model-b')");
        for (String capability : CAPABILITIES) {
            run(connection, "INSERT INTO capability (name) VALUES (?)", capability);
        }
        run(
                connection,
                "INSERT INTO outcome VALUES (1, 200, 'end_turn', NULL), (2, 429, NULL, NULL), (3, 403, NULL, NULL)");
        for (int i = 1; i <= 12; i++) {
            run(
                    connection,
                    "INSERT INTO address VALUES (?, ?, ?, ?, ?)",
                    i,
                    "203.0.113." + i,
                    "203.0.113.0/24",
                    64500 + i / 4,
                    i < 7 ? "hosting" : "residential");
        }
        run(connection, "INSERT INTO route VALUES (1, 'sdk-python/1.4', 'tls-a', 'messages', 'native')");
        run(connection, "INSERT INTO route VALUES (2, 'web/9', 'tls-b', 'messages', 'native')");
        run(connection, "INSERT INTO prompt VALUES (1, 'tpl-rubric', 1), (2, 'tpl-chain', 1), (3, NULL, NULL)");
        run(connection, "INSERT INTO system_prompt VALUES (1, 'sys-1')");
        run(
                connection,
                "INSERT INTO exchange_block VALUES (1, 4096, 0, 0, 2, 120), (4097, 8192, 0, 0, 4098, 491640),"
                        + " (8193, 12288, 0, 0, 8194, 983160)");
    }

    private void account(long key) throws SQLException {
        int group = groupOf(key);
        boolean banned = group > 0 && key % 6 == 0;
        run(
                connection,
                "INSERT INTO account (key, account_id, created_at_millis, organization_id, email_domain, country, plan,"
                        + " verification, payment_id, signup_ip, device_id, status, status_at_millis, declared_use, source_key,"
                        + " line, byte_offset) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,1,?,?)",
                key,
                accountId(key),
                START_MILLIS - (group > 0 ? 2 + key % 5 : 40 + key) * 24 * HOUR_MILLIS,
                group > 0 ? null : "org-" + key % 31,
                group > 0 ? "mailbox.example" : "company-" + key % 31 + ".example",
                group == 2 ? "SG" : "US",
                group > 0 ? PLANS.get((int) (key % 3)) : PLANS.get((int) (key % 5)),
                group > 0 ? "email" : "payment",
                group > 0 ? "pay-" + group + "-" + key % 4 : "pay-" + key,
                "203.0.113." + (1 + key % 12),
                group > 0 ? "dev-" + group + "-" + key % 7 : "dev-" + key,
                banned ? "banned" : "active",
                banned ? START_MILLIS + (20 + key % 9) * 24 * HOUR_MILLIS : null,
                key == 91 ? "nightly evaluation harness" : null,
                key + 1,
                key * 180);
    }

    private void exchanges(long account) throws SQLException {
        int group = groupOf(account);
        int count = group == 0 ? 14 : 70;
        for (int i = 0; i < count; i++) {
            exchangeKey++;
            boolean newModel = group == 1 ? i >= 36 : pick(exchangeKey, 3, 4) == 0 && i > count / 2;
            long hour = group == 0 ? (long) i * 3 * 24 + 9 + pick(exchangeKey, 1, 9) : i * 15L + pick(account, 2, 9);
            run(
                    connection,
                    "INSERT INTO exchange (key, account_key, at_millis, call_key, address_key, prompt_key, input_tokens,"
                            + " output_tokens, exchange_id, source_key, line_shift, byte_shift)"
                            + " VALUES (?,?,?,?,?,?,?,?,?,2,0,?)",
                    exchangeKey,
                    account,
                    START_MILLIS + hour * HOUR_MILLIS + pick(exchangeKey, 4, 3600) * 1000L,
                    CaseBuilder.call(
                            connection,
                            newModel ? 2 : 1,
                            1 + (group == 0 ? pick(exchangeKey, 5, 6) : pick(exchangeKey, 5, 3) + (group == 2 ? 1 : 0)),
                            group == 0 ? 2 : 1,
                            i % 19 == 18 ? 2 : 1),
                    1 + pick(account, 6, 12),
                    group == 0 ? 3 : 1 + i % 2,
                    group == 0 ? 900 : 180,
                    group == 0 ? 300 : 2_400 + pick(exchangeKey, 7, 400),
                    "req-" + exchangeKey,
                    (exchangeKey - 1) % 4096 * 120);
        }
    }

    private void conversations() throws SQLException {
        for (long account = 1; account <= 96; account += 2) {
            String messages =
                    "[{\"role\":\"user\",\"content\":\"Grade the answer below on a scale of 1 to 5 as an impartial"
                            + " judge. Answer " + account + ".\"},{\"role\":\"assistant\",\"content\":\"4\"}]";
            run(
                    connection,
                    "INSERT INTO conversation (conversation_id, account_key, at_millis, model_key, session_id, exchange_id,"
                            + " messages, source_key, line, byte_offset) VALUES (?,?,?,1,?,?,?,3,?,?)",
                    "conv-" + account,
                    account,
                    START_MILLIS + account * HOUR_MILLIS,
                    "session-" + account,
                    "req-" + account,
                    messages,
                    account,
                    account * 260);
        }
    }

    private void aggregates() throws SQLException {
        String hour = "at_millis / 3600000";
        run(
                connection,
                "INSERT INTO hour_total SELECT " + hour + ", model_key, capability_key, o.status, count(*),"
                        + " sum(input_tokens), sum(output_tokens) FROM exchange e JOIN call k ON k.key = e.call_key"
                        + " JOIN outcome o ON o.key = k.outcome_key"
                        + " GROUP BY 1, 2, 3, 4");
        run(
                connection,
                "INSERT INTO account_hour SELECT account_key, " + hour
                        + ", count(*), sum(input_tokens), sum(output_tokens)" + " FROM exchange GROUP BY 1, 2");
        run(
                connection,
                "INSERT INTO account_total SELECT account_key, count(*), sum(input_tokens), sum(output_tokens),"
                        + " min(at_millis), max(at_millis) FROM exchange GROUP BY 1");
        run(
                connection,
                "UPDATE exchange_block SET (last_key, first_at_millis, last_at_millis) = (SELECT max(key), min(at_millis),"
                        + " max(at_millis) FROM exchange WHERE (key - 1) / 4096 = (first_key - 1) / 4096)");
    }
}
