package stillwatch.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillwatch.dataset.Release;
import stillwatch.store.AccountRasterQuery.Row;
import stillwatch.store.ExchangeTicksQuery.Tick;
import stillwatch.store.StatusChangesQuery.StatusChanges;
import stillwatch.store.TimeGrid;
import stillwatch.store.TrafficLanesQuery.Lane;
import stillwatch.store.TrafficMeasure;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.TimeScale;

/**
 * The exact numbers under the cursor, in words.
 *
 * @param title what it is
 * @param lines what is known of it, most important first
 */
record Reading(String title, List<String> lines) {
    private static final double NEAR_PIXELS = 6;

    Reading {
        lines = List.copyOf(lines);
    }

    /** Empty where nothing is drawn under the point. */
    static Optional<Reading> at(TimelineState state, TimelineLayout layout, double x, double y, double scrolled) {
        TimelinePicture picture = state.picture().orElse(null);
        if (picture == null || !layout.scale().holds(x) || y < layout.marksTop()) {
            return Optional.empty();
        }
        if (y < layout.top()) {
            return marks(state, picture, layout.scale(), x);
        }
        int bucket = picture.grid().bucketOf(layout.scale().at(x));
        if (bucket < 0 || bucket >= picture.grid().count()) {
            return Optional.empty();
        }
        if (y < layout.top() + layout.totalHeight()) {
            return Optional.of(lane(state, picture, LaneNames.ofWhose(state), picture.total(), bucket));
        }
        if (y < layout.rowTop()) {
            int active = picture.raster().orElseThrow().active()[bucket];
            return Optional.of(new Reading(
                    "Active at once",
                    List.of(
                            Formats.count(active) + (active == 1 ? " account" : " accounts"),
                            span(state, picture, bucket))));
        }
        int row = layout.rowAt(y, scrolled);
        if (row < 0) {
            return Optional.empty();
        }
        if (picture.raster().isPresent()) {
            return Optional.of(account(state, picture, layout.scale(), row, bucket, x));
        }
        Lane lane = picture.lanes().get(row);
        return Optional.of(lane(
                state, picture, LaneNames.of(lane, picture.question().look().kind()), lane, bucket));
    }

    private static Reading lane(TimelineState state, TimelinePicture picture, String name, Lane lane, int bucket) {
        TrafficMeasure measure = picture.question().look().measure();
        long value = lane.values()[bucket];
        long all = picture.total().values()[bucket];
        List<String> lines = new ArrayList<>();
        lines.add(LaneNames.of(measure, value));
        if (lane != picture.total() && all > 0 && picture.hasShares()) {
            lines.add(Formats.percent((double) value / all) + " of " + Formats.count(all) + " in this bucket");
        }
        lines.add(span(state, picture, bucket));
        return new Reading(name, lines);
    }

    private static Reading account(
            TimelineState state, TimelinePicture picture, TimeScale scale, int row, int bucket, double x) {
        Row account = picture.raster().orElseThrow().rows().get(row);
        List<String> lines = new ArrayList<>();
        lines.add(LaneNames.of(picture.question().look().measure(), account.values()[bucket]));
        lines.add(span(state, picture, bucket));
        picture.ticks().ifPresent(ticks -> nearest(ticks, row, scale, x).ifPresent(tick -> {
            String status = tick.status() == 0 ? "status not given" : "status " + tick.status();
            lines.add("Exchange at " + Formats.second(tick.atMillis(), state.zone()) + ", " + status);
        }));
        if (account.statusAtMillis() != null && !account.status().isEmpty()) {
            lines.add(account.status() + " since " + Formats.minute(account.statusAtMillis(), state.zone()));
        }
        lines.add("Seen " + Formats.minute(account.firstAtMillis(), state.zone()) + " to "
                + Formats.minute(account.lastAtMillis(), state.zone()));
        String membership = account.membership().isEmpty() ? "" : " · " + account.membership();
        return new Reading(account.accountId() + membership, lines);
    }

    private static Optional<Tick> nearest(List<Tick> ticks, int row, TimeScale scale, double x) {
        Tick best = null;
        for (Tick tick : ticks) {
            double distance = Math.abs(scale.x(tick.atMillis()) - x);
            if (tick.row() == row
                    && distance <= NEAR_PIXELS
                    && (best == null || distance < Math.abs(scale.x(best.atMillis()) - x))) {
                best = tick;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Reading> marks(TimelineState state, TimelinePicture picture, TimeScale scale, double x) {
        List<String> lines = new ArrayList<>();
        for (Release release : state.traffic().orElseThrow().releases()) {
            if (Math.abs(scale.x(release.releasedAtMillis()) - x) <= NEAR_PIXELS) {
                lines.add(release.model() + " released " + Formats.minute(release.releasedAtMillis(), state.zone()));
            }
        }
        TimeGrid grid = picture.grid();
        for (StatusChanges change : picture.statusChanges()) {
            double middle = scale.x(grid.startOf(change.bucket()) + grid.widthMillis() / 2);
            if (Math.abs(middle - x) <= NEAR_PIXELS) {
                lines.add(Formats.count(change.accounts()) + (change.accounts() == 1 ? " account " : " accounts ")
                        + change.status() + ", " + span(state, picture, change.bucket()));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Reading("Releases and bans", lines));
    }

    private static String span(TimelineState state, TimelinePicture picture, int bucket) {
        TimeGrid grid = picture.grid();
        return Spans.words(grid.startOf(bucket), grid.startOf(bucket + 1), state.zone());
    }
}
