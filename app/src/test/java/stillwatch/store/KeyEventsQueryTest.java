package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.KeyEvent;
import stillwatch.casework.KeyEvent.Kind;

class KeyEventsQueryTest {
    private static final long HOUR = CaseBuilder.HOUR;
    private static final long DAY = CaseBuilder.DAY;
    private static final long START = CaseBuilder.START;

    @TempDir
    Path folder;

    /**
     * Ten accounts probe for two days, work for eight with one template, move half of their traffic to a new model three hours
     * after its release; four are banned within an hour, and three take their place the next morning.
     */
    private CaseFile campaign() {
        CaseBuilder builder = new CaseBuilder();
        Random random = new Random(3);
        long release = START + 6 * DAY + 5 * HOUR;
        builder.release("m-2", release);
        for (int account = 0; account < 13; account++) {
            boolean late = account >= 10;
            CaseBuilder.AccountRow row = builder.account("a-" + account)
                    .set("created_at_millis", late ? START + 7 * DAY + 9 * HOUR + account * HOUR / 4 : START - DAY)
                    .set("status", account < 4 ? "banned" : "active");
            if (account < 4) {
                row.set("status_at_millis", START + 7 * DAY + account * HOUR / 4);
            }
            for (int day = late ? 8 : 0; day < 10; day++) {
                int count = day < 2 ? 3 : account < 4 && day >= 7 ? 0 : 40;
                for (int i = 0; i < count; i++) {
                    long at = START + day * DAY + (long) (random.nextDouble() * DAY);
                    boolean moved = at >= release + 3 * HOUR && random.nextBoolean();
                    CaseBuilder.ExchangeRow exchange = builder.exchange("a-" + account, at)
                            .set("template", day < 2 ? "try-" + account + "-" + day + "-" + i : "main")
                            .set("model", moved ? "m-2" : "m-1");
                    if (day < 2 && i == 0) {
                        exchange.set("status", 400);
                    }
                }
            }
        }
        for (int i = 0; i < 200; i++) {
            builder.account("b-" + i);
            for (int n = 0; n < 20; n++) {
                builder.exchange("b-" + i, START + (long) (random.nextDouble() * 10 * DAY));
            }
        }
        CaseFile file = builder.write(folder.resolve("events.stillwatch"));
        file.write(connection -> {
            Sql.update(connection, "INSERT INTO campaign VALUES (1,'C1','t',0.9,'suspected',0,0,13,0,0,0,'[]')");
            Sql.update(
                    connection,
                    "INSERT INTO campaign_member (campaign_key, account_key, membership, strength)"
                            + " SELECT 1, key, 'core', 1 FROM account WHERE account_id LIKE 'a-%'");
            Sql.update(
                    connection,
                    "INSERT INTO campaign_hour SELECT 1, at_millis / 3600000, 1, count(*), 0, 0 FROM exchange e JOIN"
                            + " campaign_member m ON m.account_key = e.account_key GROUP BY 2");
            return null;
        });
        return file;
    }

    private static KeyEvent only(List<KeyEvent> events, Kind kind) {
        List<KeyEvent> found =
                events.stream().filter(event -> event.kind() == kind).toList();
        assertEquals(1, found.size(), kind + " in " + events);
        return found.get(0);
    }

    @Test
    void tellsTheLifeOfACampaignFromProbeToReplacementWithTheRowsBehindIt() {
        try (CaseFile file = campaign()) {
            List<KeyEvent> events = new KeyEventsQuery(file).ask(1);
            KeyEvent probe = only(events, Kind.PROBE);
            assertTrue(probe.sentence().contains("60 requests on 60 templates"), probe.sentence());
            assertTrue(probe.sentence().contains("33 %"), probe.sentence());
            assertEquals(60, probe.exchangeKeys().size());
            KeyEvent main = only(events, Kind.MAIN_TEMPLATE);
            assertTrue(main.fromMillis() >= START + 2 * DAY && main.fromMillis() < START + 2 * DAY + HOUR);
            assertEquals(START + 2 * DAY, only(events, Kind.SCALE_UP).fromMillis());
            KeyEvent pivot = only(events, Kind.PIVOT);
            assertEquals(START + 6 * DAY + 8 * HOUR, pivot.fromMillis());
            assertTrue(pivot.sentence().contains("3 hours after its release: 0 % of"), pivot.sentence());
            KeyEvent bans = only(events, Kind.BANS);
            assertEquals(4, bans.accountKeys().size());
            assertEquals(START + 7 * DAY, bans.fromMillis());
            assertTrue(bans.sentence().contains("within 45 minutes"), bans.sentence());
            KeyEvent replacement = only(events, Kind.REPLACEMENT);
            assertEquals(3, replacement.accountKeys().size());
            assertTrue(replacement.sentence().contains("3 accounts that signed up"), replacement.sentence());
            assertTrue(only(events, Kind.LAST_EXCHANGE).sentence().contains("may go on"));
            for (int i = 1; i < events.size(); i++) {
                assertTrue(events.get(i - 1).fromMillis() <= events.get(i).fromMillis());
            }
        }
    }

    @Test
    void findsNoPivotWhereTheCampaignMovesNoMoreThanEverybody() {
        try (CaseFile file = campaign()) {
            file.write(connection -> {
                Sql.update(
                        connection,
                        "INSERT INTO hour_total SELECT at_millis / 3600000, k.key, 0, 200, 400, 0, 0 FROM exchange,"
                                + " model k WHERE k.name = 'm-2' GROUP BY 1");
                return null;
            });
            assertTrue(new KeyEventsQuery(file).ask(1).stream().noneMatch(event -> event.kind() == Kind.PIVOT));
        }
    }

    @Test
    void readsThePlateauFromTheDaysThatHoldTheMiddleExchange() {
        TreeMap<Long, Long> days = new TreeMap<>();
        for (long day = 0; day < 20; day++) {
            days.put(day, day < 5 ? 3 : day == 5 ? 40 : day == 6 ? 90 : 100L);
        }
        Plateau plateau = Plateau.of(days);
        assertEquals(100, plateau.perDay());
        assertEquals(6, plateau.scaleUpDay());
        assertEquals(55, plateau.before());
        days.headMap(6L).clear();
        assertNull(Plateau.of(days), "as busy on its first day as ever");
    }

    @Test
    void datesAMoveToTheHourAndLeavesASlowDriftWithinChanceAlone() {
        TreeMap<Long, ModelPivot.Hour> hours = new TreeMap<>();
        for (long hour = 0; hour < 200; hour++) {
            hours.put(hour, new ModelPivot.Hour(20, hour < 107 ? 0 : 10 + hour % 2));
        }
        ModelPivot pivot = ModelPivot.of(hours, 100);
        assertEquals(107, pivot.hour());
        assertEquals(0, pivot.before());
        assertEquals(0.525, pivot.after(), 0.001);
        hours.replaceAll((hour, each) -> new ModelPivot.Hour(20, hour % 2));
        assertNull(ModelPivot.of(hours, 100));
        assertFalse(hours.isEmpty());
    }
}
