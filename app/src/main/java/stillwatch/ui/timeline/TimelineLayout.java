package stillwatch.ui.timeline;

import stillwatch.store.AccountRasterQuery.Raster;
import stillwatch.ui.kit.TimeScale;
import stillwatch.ui.workspace.TimeSpan;

/**
 * Where everything stands on the timeline's canvas. Painting and pointing share it, so that what is under the cursor is
 * what was drawn there.
 *
 * @param scale the time axis right of the names
 * @param marksTop where the strip of releases and bans begins
 * @param top where lanes or rows begin, before scrolling
 * @param totalHeight of the lane with all traffic, which does not scroll
 * @param rowTop where the lanes of a kind, or the rows of accounts, begin
 * @param rowHeight of each of them
 * @param rows how many there are
 * @param height of the canvas
 */
record TimelineLayout(
        TimeScale scale,
        double marksTop,
        double top,
        double totalHeight,
        double activeHeight,
        double rowTop,
        double rowHeight,
        int rows,
        double height) {
    private static final double NAMES_EMS = 11;
    private static final double AXIS_EMS = 1.9;
    private static final double MARKS_EMS = 2.5;
    private static final double RIGHT_EMS = 0.8;

    static TimelineLayout of(TimelineState state, double width, double height, double em) {
        TimeSpan window = state.window().orElse(new TimeSpan(0, 1));
        double left = Math.round(NAMES_EMS * em);
        TimeScale scale =
                new TimeScale(window.fromMillis(), window.toMillis(), left, Math.max(1, width - left - RIGHT_EMS * em));
        double marksTop = Math.round(AXIS_EMS * em);
        double top = Math.round((AXIS_EMS + MARKS_EMS) * em);
        double room = Math.max(1, height - top);
        TimelinePicture picture = state.picture().orElse(null);
        if (picture == null) {
            return new TimelineLayout(scale, marksTop, top, room, 0, height, 1, 0, height);
        }
        if (picture.raster().isPresent()) {
            Raster raster = picture.raster().get();
            double total = Math.round(Math.min(4.2 * em, room * 0.2));
            double active = Math.round(Math.min(2.8 * em, room * 0.14));
            double rowTop = top + total + active;
            int rows = raster.rows().size();
            double rowHeight = clamp((height - rowTop) / Math.max(1, rows), 0.4 * em, 1.5 * em);
            return new TimelineLayout(
                    scale,
                    marksTop,
                    top,
                    total,
                    active,
                    rowTop,
                    rowHeight > 4 ? Math.floor(rowHeight) : rowHeight,
                    rows,
                    height);
        }
        int rows = picture.lanes().size();
        if (rows == 0) {
            return new TimelineLayout(scale, marksTop, top, room, 0, height, 1, 0, height);
        }
        double lane = clamp(room / (rows + 1.25), 2.7 * em, 9 * em);
        double total = Math.round(lane * 1.25);
        return new TimelineLayout(scale, marksTop, top, total, 0, top + total, Math.floor(lane), rows, height);
    }

    /** How far the rows can be scrolled, in pixels; 0 where all are in sight. */
    double scrollRange() {
        return Math.max(0, rows * rowHeight - (height - rowTop));
    }

    double yOfRow(int row, double scrolled) {
        return rowTop + row * rowHeight - scrolled;
    }

    /** The row at a height on the canvas; -1 where there is none. */
    int rowAt(double y, double scrolled) {
        if (y < rowTop || rows == 0) {
            return -1;
        }
        int row = (int) Math.floor((y - rowTop + scrolled) / rowHeight);
        return row < rows ? row : -1;
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
