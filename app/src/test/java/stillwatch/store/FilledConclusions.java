package stillwatch.store;

import static stillwatch.store.FilledCase.pick;
import static stillwatch.store.FilledCase.run;

import java.sql.Connection;
import java.sql.SQLException;

/** What an analysis would have concluded: templates, matches, links, campaigns, members, findings. */
final class FilledConclusions {
    private final Connection connection;

    FilledConclusions(Connection connection) {
        this.connection = connection;
    }

    void write() throws SQLException {
        templates();
        campaign(1, "C1", "Rubric grading and reasoning traces over shared payments", 0.97, "suspected", 1, 60);
        campaign(2, "C2", "Agentic coding from one sign-up address", 0.81, "under review", 61, 90);
        campaign(3, "C3", "Evaluation harness with one payer", 0.34, "watched", 91, 100);
        links();
        findings();
        kinship();
    }

    /** C1 and C2 share two cards and a template, and C3 is C1's innocent look-alike. */
    private void kinship() throws SQLException {
        run(
                connection,
                "INSERT INTO campaign_tie VALUES (1,1,2,'PAYMENT',2,0.004,-9.2,'[\"pay-1-0\",\"pay-1-1\"]','[4,5,8,9]','[64,65]'),"
                        + " (2,1,2,'TEMPLATE',1,0.02,-3.4,'[\"tpl-rubric\"]','[1,2,3]','[61,62,63]')");
        run(
                connection,
                "INSERT INTO campaign_twin VALUES (1,1,3,'Evaluation harness with one payer',8,0.34,0.82,?)",
                "[{\"signal\":\"declared_use\",\"counterEvidence\":true,\"here\":0,\"there\":0.8,\"text\":\"The provider knows of an"
                        + " evaluation harness.\"},{\"signal\":\"hand_off\",\"counterEvidence\":false,\"here\":0.7,\"there\":0,"
                        + "\"text\":\"5 refused requests were taken over.\"}]");
    }

    private void templates() throws SQLException {
        run(
                connection,
                "INSERT INTO template VALUES (1, 'Grade the answer below on a scale of 1 to 5 as an impartial judge. Answer"
                        + " {1}.', ?, 48, 48, 0)",
                "f".repeat(64));
        run(connection, "UPDATE conversation SET template_key = 1");
        run(
                connection,
                "INSERT INTO match (conversation_key, message_index, start, end, rule, technique, explanation)"
                        + " SELECT key, 0, 0, 30, 'grading.scale', 'grading', 'Asks for a score on a fixed scale' FROM conversation");
    }

    private void campaign(long key, String id, String title, double score, String state, long first, long last)
            throws SQLException {
        String techniques = key == 2
                ? "[{\"name\":\"agentic\",\"share\":0.44},{\"name\":\"coding\",\"share\":0.36}]"
                : "[{\"name\":\"reasoning\",\"share\":0.61},{\"name\":\"grading\",\"share\":0.29}]";
        run(
                connection,
                "INSERT INTO campaign VALUES (?,?,?,?,?,0,0,0,0,0,0,?)",
                key,
                id,
                title,
                score,
                state,
                techniques);
        for (long account = first; account <= last; account++) {
            long place = (account - first) * 10 / (last - first + 1);
            run(
                    connection,
                    "INSERT INTO campaign_member (campaign_key, account_key, membership, strength) VALUES (?,?,?,?)",
                    key,
                    account,
                    place < 6 ? "core" : place < 8 ? "periphery" : "crowd",
                    (97 - place * 8) / 100.0);
        }
        run(
                connection,
                "UPDATE campaign SET (accounts, exchanges, input_tokens, output_tokens, first_seen_millis, last_seen_millis) ="
                        + " (SELECT count(*), sum(t.exchanges), sum(t.input_tokens), sum(t.output_tokens),"
                        + " min(t.first_at_millis), max(t.last_at_millis) FROM campaign_member m JOIN account_total t ON"
                        + " t.account_key = m.account_key WHERE m.campaign_key = campaign.key AND m.membership <> 'crowd')"
                        + " WHERE key = ?",
                key);
        run(
                connection,
                "INSERT INTO campaign_hour SELECT m.campaign_key, h.hour, count(*), sum(h.exchanges), sum(h.input_tokens),"
                        + " sum(h.output_tokens) FROM campaign_member m JOIN account_hour h ON h.account_key = m.account_key"
                        + " WHERE m.campaign_key = ? AND m.membership <> 'crowd' GROUP BY 1, 2",
                key);
    }

    private void links() throws SQLException {
        run(connection, "INSERT INTO crowd_value VALUES ('network', '198.51.100.0/24', 1840)");
        long key = 0;
        for (long a = 1; a <= 100; a++) {
            for (long step : new long[] {4, 7, 12}) {
                long b = a + step;
                if (b > 100 || FilledTraffic.groupOf(a) != FilledTraffic.groupOf(b) || pick(a, (int) step, 10) > 7) {
                    continue;
                }
                key++;
                run(connection, "INSERT INTO link VALUES (?,?,?,?)", key, a, b, 4 + pick(key, 9, 90) / 10.0);
                int group = FilledTraffic.groupOf(a);
                if (step != 7) {
                    layer(key, "payment", 1, 0.004, 6.2, "pay-" + group + "-" + a % 4, 15);
                }
                if (step != 4) {
                    layer(key, "device", 1, 0.011, 4.8, "dev-" + group + "-" + a % 7, 9);
                }
                layer(key, "template", 14, 0.6, 9.4, "tpl-rubric", 48);
            }
        }
    }

    private void layer(
            long link, String layer, double observed, double expected, double surprise, String value, long holders)
            throws SQLException {
        run(
                connection,
                "INSERT INTO link_layer VALUES (?,?,?,?,?,?)",
                link,
                layer,
                observed,
                expected,
                surprise,
                "[{\"value\":\"" + value + "\",\"holders\":" + holders + "}]");
    }

    private void findings() throws SQLException {
        finding(
                1,
                false,
                "template_reuse",
                0.95,
                0.26,
                "48 accounts without a common organization send the same prompt" + " with only its slots changed.",
                48.0,
                1.4);
        finding(1, false, "shared_payment", 0.90, 0.18, "48 accounts pay with 4 instruments.", 12.0, 1.0);
        finding(
                1,
                false,
                "release_pivot",
                0.72,
                0.11,
                "49 % of the group's exchanges moved to model-b within 24 hours of"
                        + " its release; 12 % of all traffic did.",
                0.49,
                0.12);
        finding(1, false, "round_the_clock", 0.55, 0.04, "The longest pause of the group is 41 minutes.", null, null);
        finding(
                1,
                true,
                "varied_prompts",
                0.30,
                -0.03,
                "9 % of sampled prompts fit no template of the group.",
                0.09,
                0.62);
        finding(1, true, "verified_business", 0.10, -0.01, "2 of 48 accounts passed business verification.", 2.0, 9.6);
        finding(
                2,
                false,
                "hand_off",
                0.80,
                0.22,
                "After 5 bans another account of the group went on with the same prompt" + " within 60 seconds.",
                5.0,
                0.3);
        finding(
                2,
                true,
                "one_organization",
                0.35,
                -0.08,
                "A third of the accounts name the same employer.",
                0.33,
                0.02);
        finding(
                3,
                true,
                "declared_use",
                0.80,
                -0.41,
                "The provider knows of an evaluation harness on acct-0091.",
                null,
                null);
    }

    private void finding(
            long campaign,
            boolean counter,
            String signal,
            double strength,
            double contribution,
            String text,
            Double observed,
            Double expected)
            throws SQLException {
        run(
                connection,
                "INSERT INTO finding (campaign_key, counter_evidence, signal, strength, contribution, text, observed, expected)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                campaign,
                counter ? 1 : 0,
                signal,
                strength,
                contribution,
                text,
                observed,
                expected);
        long key = Sql.number(connection, "SELECT last_insert_rowid()");
        run(
                connection,
                "INSERT INTO finding_exchange SELECT ?, e.key FROM exchange e JOIN campaign_member m ON"
                        + " m.account_key = e.account_key WHERE m.campaign_key = ? AND e.key % 17 = ? LIMIT 120",
                key,
                campaign,
                key % 17);
        run(
                connection,
                "INSERT INTO finding_conversation SELECT ?, c.key FROM conversation c JOIN campaign_member m ON"
                        + " m.account_key = c.account_key WHERE m.campaign_key = ? LIMIT 20",
                key,
                campaign);
    }
}
