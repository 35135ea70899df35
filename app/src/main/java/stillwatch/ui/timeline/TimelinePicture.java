package stillwatch.ui.timeline;

import java.util.List;
import java.util.Optional;
import stillwatch.store.AccountRasterQuery.Raster;
import stillwatch.store.ExchangeTicksQuery.Tick;
import stillwatch.store.HourlyTrafficQuery.HourlyTraffic;
import stillwatch.store.StatusChangesQuery.StatusChanges;
import stillwatch.store.TimeGrid;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficLanesQuery.Lane;

/**
 * One answer: what a view of the timeline draws. It stays on screen, stretched to the new window, until the next is there.
 *
 * @param total all traffic that the question was about
 * @param lanes by kind; empty unless lanes were asked for
 * @param raster accounts × time, unless lanes were asked for
 * @param ticks single exchanges; empty also where there were too many to draw
 * @param hours the same traffic hour by hour, for the heat map
 */
record TimelinePicture(
        TimelineQuestion question,
        TimeGrid grid,
        Lane total,
        List<Lane> lanes,
        Optional<Raster> raster,
        Optional<List<Tick>> ticks,
        List<StatusChanges> statusChanges,
        HourlyTraffic hours) {
    TimelinePicture {
        lanes = List.copyOf(lanes);
    }

    /** Whether a lane is a part of the total: campaigns are not, where only some accounts' traffic is totalled. */
    boolean hasShares() {
        return question.look().kind() != TrafficKind.CAMPAIGN || question.of().isEverybody();
    }

    /** Single exchanges were asked for, but there are too many of them in this span. */
    boolean hasTooManyTicks() {
        return question.look().detail() == Detail.EXCHANGES && ticks.isEmpty();
    }
}
