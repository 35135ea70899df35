package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.store.AccountRasterQuery.Order;
import stillwatch.store.AccountRasterQuery.Raster;
import stillwatch.store.TrafficLanesQuery.Lane;

/** What the timeline asks gives the same numbers from aggregates and from exchanges, and loses none. */
class TrafficOverTimeTest {
    private static final long HOUR = TimeGrid.HOUR_MILLIS;
    private static final TimeGrid DAYS = new TimeGrid(FilledCase.START_MILLIS, 24 * HOUR, 60);
    private static final TimeGrid HALF_HOURS = new TimeGrid(FilledCase.START_MILLIS, HOUR / 2, 2 * 24 * 60);

    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void fill() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<Lane> lanes(TrafficOf of, TrafficKind kind, TrafficMeasure measure, TimeGrid grid) {
        return new TrafficLanesQuery(file).ask(of, kind, measure, grid);
    }

    private static long sum(List<Lane> lanes) {
        return lanes.stream().mapToLong(Lane::sum).sum();
    }

    @Test
    void everyKindAddsUpToAllExchangesAboveAndBelowTheHour() {
        long all = new CaseTotalsQuery(file).ask().exchanges();
        for (TimeGrid grid : List.of(DAYS, HALF_HOURS)) {
            for (TrafficKind kind :
                    List.of(TrafficKind.NONE, TrafficKind.MODEL, TrafficKind.CAPABILITY, TrafficKind.STATUS)) {
                assertEquals(all, sum(lanes(TrafficOf.EVERYBODY, kind, TrafficMeasure.EXCHANGES, grid)), kind.name());
            }
        }
    }

    @Test
    void halfHoursAddUpToTheHoursOfTheAggregates() {
        TimeGrid hours = new TimeGrid(FilledCase.START_MILLIS, HOUR, 24 * 60);
        for (TrafficOf of :
                List.of(TrafficOf.EVERYBODY, TrafficOf.campaign(1), TrafficOf.accounts(List.of(1L, 2L, 200L)))) {
            for (TrafficMeasure measure : TrafficMeasure.values()) {
                long[] coarse =
                        lanes(of, TrafficKind.NONE, measure, hours).get(0).values();
                long[] fine =
                        lanes(of, TrafficKind.NONE, measure, HALF_HOURS).get(0).values();
                long[] folded = new long[coarse.length];
                for (int i = 0; i < fine.length; i++) {
                    folded[i / 2] += fine[i];
                }
                assertArrayEquals(coarse, folded);
            }
        }
    }

    @Test
    void campaignLanesLeaveTheCrowdOut() {
        for (TimeGrid grid : List.of(DAYS, HALF_HOURS)) {
            List<Lane> lanes = lanes(TrafficOf.EVERYBODY, TrafficKind.CAMPAIGN, TrafficMeasure.EXCHANGES, grid);
            assertEquals(
                    List.of("C1", "C2", "C3"), lanes.stream().map(Lane::name).toList());
            assertEquals(48 * 70, lanes.get(0).sum());
            assertEquals(48 * 70, sum(lanes(TrafficOf.campaign(1), TrafficKind.MODEL, TrafficMeasure.EXCHANGES, grid)));
        }
    }

    @Test
    void rasterCountsTheSameAsItsLane() {
        for (TimeGrid grid : List.of(DAYS, HALF_HOURS)) {
            Raster raster = new AccountRasterQuery(file)
                    .ask(TrafficOf.campaign(1), TrafficMeasure.EXCHANGES, grid, Order.FIRST_SEEN, 400);
            assertEquals(48, raster.rows().size());
            assertEquals(48, raster.accounts());
            assertEquals(
                    48 * 70,
                    raster.rows().stream()
                            .flatMapToLong(row -> LongStream.of(row.values()))
                            .sum());
            for (int bucket = 0; bucket < grid.count(); bucket++) {
                int column = bucket;
                assertEquals(
                        raster.rows().stream()
                                .filter(row -> row.values()[column] > 0)
                                .count(),
                        raster.active()[bucket]);
            }
        }
    }

    @Test
    void rasterSaysHowManyAccountsItLeftOutAndShowsTheBusiest() {
        Raster raster = new AccountRasterQuery(file)
                .ask(TrafficOf.EVERYBODY, TrafficMeasure.EXCHANGES, DAYS, Order.VOLUME, 100);
        assertEquals(100, raster.rows().size());
        assertEquals(FilledCase.ACCOUNTS, raster.accounts());
        assertTrue(raster.rows().stream().allMatch(row -> row.accountKey() <= 100));
    }

    @Test
    void singleExchangesAreGivenWholeOrNotAtAll() {
        ExchangeTicksQuery query = new ExchangeTicksQuery(file);
        assertEquals(
                140,
                query.ask(List.of(1L, 7L), 0, Long.MAX_VALUE, 140).orElseThrow().size());
        assertTrue(query.ask(List.of(1L, 7L), 0, Long.MAX_VALUE, 139).isEmpty());
    }

    @Test
    void bansAreCountedForEverybodyAndForACampaign() {
        StatusChangesQuery query = new StatusChangesQuery(file);
        assertEquals(
                16,
                query.ask(TrafficOf.EVERYBODY, DAYS).stream()
                        .mapToLong(StatusChangesQuery.StatusChanges::accounts)
                        .sum());
        assertEquals(
                8,
                query.ask(TrafficOf.campaign(1), DAYS).stream()
                        .mapToLong(StatusChangesQuery.StatusChanges::accounts)
                        .sum());
    }

    @Test
    void anEmptyCaseHasNoHoursAndNoLanes() {
        try (CaseFile empty = CaseFile.create(folder.resolve("empty.stillwatch"), "Ada", file.clock())) {
            assertTrue(new HourlyTrafficQuery(empty).askAll().isEmpty());
            assertEquals(
                    List.of(),
                    new TrafficLanesQuery(empty)
                            .ask(TrafficOf.EVERYBODY, TrafficKind.MODEL, TrafficMeasure.EXCHANGES, DAYS));
        }
    }
}
