package stillwatch.ui.timeline;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import stillwatch.casework.Campaign;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficLanesQuery.Lane;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.TimeScale;

/** The lane with all traffic, and below it one lane for each value of the kind. */
final class LanesPainter {
    private final Ink ink;
    private final TimelineLayout layout;
    private final TimelineState state;
    private final TimelinePicture picture;
    private final LanePainter painter;

    LanesPainter(Ink ink, TimelineLayout layout, TimelineState state, TimelinePicture picture) {
        this.ink = ink;
        this.layout = layout;
        this.state = state;
        this.picture = picture;
        this.painter = new LanePainter(ink, layout.scale(), picture.grid());
    }

    void total() {
        Look look = picture.question().look();
        painter.paint(
                new LanePainter.Content(
                        LaneNames.ofWhose(state),
                        Formats.count(picture.total().sum()) + " " + LaneNames.of(look.measure()),
                        picture.total().values(),
                        picture.total().max(),
                        ink.palette().quiet(),
                        false),
                layout.top(),
                layout.totalHeight(),
                state.look().squareRoot());
    }

    void lanes(double scrolled) {
        List<Lane> lanes = picture.lanes();
        long common = lanes.stream().mapToLong(Lane::max).max().orElse(0);
        GraphicsContext g = ink.graphics();
        g.save();
        g.beginPath();
        g.rect(0, layout.rowTop(), layout.scale().right() + 1, layout.height() - layout.rowTop());
        g.clip();
        for (int row = 0; row < lanes.size(); row++) {
            double top = layout.yOfRow(row, scrolled);
            if (top + layout.rowHeight() >= layout.rowTop() && top <= layout.height()) {
                lane(lanes.get(row), row, top, common);
            }
        }
        g.restore();
    }

    private void lane(Lane lane, int row, double top, long common) {
        TrafficKind kind = picture.question().look().kind();
        Color color = ink.palette().series(row);
        boolean selected = kind == TrafficKind.CAMPAIGN
                && state.campaign().filter(one -> one.key() == lane.key()).isPresent();
        painter.paint(
                new LanePainter.Content(
                        LaneNames.of(lane, kind),
                        figures(lane),
                        lane.values(),
                        state.look().commonScale() ? common : lane.max(),
                        color,
                        selected),
                top,
                layout.rowHeight(),
                state.look().squareRoot());
        if (kind == TrafficKind.CAMPAIGN) {
            sight(lane.key(), top, color);
        }
    }

    private String figures(Lane lane) {
        long sum = lane.sum();
        long all = picture.total().sum();
        String share = all > 0 && picture.hasShares() ? " · " + Formats.percent((double) sum / all) : "";
        return Formats.count(sum) + share;
    }

    /** A bracket from the campaign's first to its last exchange. */
    private void sight(long campaignKey, double top, Color color) {
        TimeScale scale = layout.scale();
        Campaign campaign = state.traffic().stream()
                .flatMap(traffic -> traffic.campaigns().stream())
                .filter(one -> one.key() == campaignKey)
                .findFirst()
                .orElse(null);
        if (campaign == null) {
            return;
        }
        double from = scale.x(campaign.firstSeenMillis());
        double to = scale.x(campaign.lastSeenMillis());
        double left = Math.max(scale.left(), from);
        double right = Math.min(scale.right(), to);
        if (left > right) {
            return;
        }
        double y = top + 3;
        ink.line(left, y, right, y, color);
        if (scale.holds(from)) {
            ink.line(from, y, from, y + 0.5 * ink.em(), color);
        }
        if (scale.holds(to)) {
            ink.line(to, y, to, y + 0.5 * ink.em(), color);
        }
    }
}
