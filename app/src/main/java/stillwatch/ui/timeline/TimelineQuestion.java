package stillwatch.ui.timeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import stillwatch.store.AccountRasterQuery;
import stillwatch.store.AccountRasterQuery.Raster;
import stillwatch.store.CaseFile;
import stillwatch.store.ExchangeTicksQuery;
import stillwatch.store.HourlyTrafficQuery;
import stillwatch.store.StatusChangesQuery;
import stillwatch.store.TimeGrid;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficLanesQuery;
import stillwatch.store.TrafficLanesQuery.Lane;
import stillwatch.store.TrafficOf;
import stillwatch.ui.workspace.TimeSpan;

/**
 * All that the timeline asks of the case for one view.
 *
 * @param pixels the width that the buckets share
 * @param leastMillis no bucket is narrower than this
 */
record TimelineQuestion(TimeSpan window, double pixels, long leastMillis, Look look, TrafficOf of, ZoneId zone) {
    /** More rows than this are no picture any more; the number of all accounts is said beside them. */
    static final int MOST_ROWS = 400;

    /** More marks than this run into each other on any screen: then counts are drawn. */
    static final int MOST_TICKS = 20_000;

    TimelinePicture answer(CaseFile file) {
        TimeGrid grid = BucketWidths.cover(window, pixels, leastMillis, zone);
        TrafficLanesQuery traffic = new TrafficLanesQuery(file);
        List<Lane> total = traffic.ask(of, TrafficKind.NONE, look.measure(), grid);
        List<Lane> lanes = look.detail() == Detail.LANES && look.kind() != TrafficKind.NONE
                ? traffic.ask(of, look.kind(), look.measure(), grid)
                : List.of();
        Optional<Raster> raster = look.detail() == Detail.LANES
                ? Optional.empty()
                : Optional.of(new AccountRasterQuery(file).ask(of, look.measure(), grid, look.order(), MOST_ROWS));
        return new TimelinePicture(
                this,
                grid,
                total.isEmpty() ? new Lane(0, "", new long[grid.count()]) : total.get(0),
                lanes,
                raster,
                look.detail() == Detail.EXCHANGES ? ticks(file, raster.orElseThrow()) : Optional.empty(),
                new StatusChangesQuery(file).ask(of, grid),
                new HourlyTrafficQuery(file)
                        .ask(
                                of,
                                look.measure(),
                                Math.floorDiv(window.fromMillis(), TimeGrid.HOUR_MILLIS),
                                Math.floorDiv(window.toMillis() - 1, TimeGrid.HOUR_MILLIS) + 1));
    }

    private Optional<List<ExchangeTicksQuery.Tick>> ticks(CaseFile file, Raster raster) {
        return new ExchangeTicksQuery(file)
                .ask(
                        raster.rows().stream()
                                .map(AccountRasterQuery.Row::accountKey)
                                .toList(),
                        window.fromMillis(),
                        window.toMillis(),
                        MOST_TICKS);
    }
}
