package stillwatch.ui.timeline;

import java.time.ZoneId;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillwatch.store.TrafficMeasure;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** The heat map with its title and the number under the cursor. */
final class RhythmView extends VBox {
    private final DisplaySettings display;
    private final Surface pane = new Surface(this::paint);
    private final Label reading = new Label();
    private TimelineState state;
    private WeekRhythm rhythm;

    RhythmView(DisplaySettings display) {
        this.display = display;
        getStyleClass().add("timeline-rhythm");
        Label title = new Label("Hour × weekday in this window");
        title.getStyleClass().add("panel-title");
        reading.getStyleClass().add("muted");
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(title, pane, reading);
        pane.setOnMouseMoved(event -> read(event.getX(), event.getY()));
        pane.setOnMouseExited(event -> read(-1, -1));
    }

    void show(TimelineState next) {
        state = next;
        rhythm = next.picture()
                .map(picture -> WeekRhythm.of(picture.hours(), next.zone()))
                .orElse(null);
        read(-1, -1);
        pane.redraw();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (rhythm != null) {
            painter(graphics, width, height).paint(rhythm);
        }
    }

    private RhythmPainter painter(GraphicsContext graphics, double width, double height) {
        ZoneId zone = state.zone();
        Ink ink = new Ink(graphics, display.theme().get().palette(), display.fontPixels(), zone);
        return new RhythmPainter(ink, width, height);
    }

    private void read(double x, double y) {
        if (rhythm == null) {
            reading.setText("");
            return;
        }
        int cell = painter(null, pane.getWidth(), pane.getHeight()).cellAt(x, y);
        if (cell < 0) {
            int active = rhythm.activeHours();
            reading.setText("Active in " + active + " of 24 hours · " + Zones.name(state.zone()));
            return;
        }
        TrafficMeasure measure = state.picture().orElseThrow().question().look().measure();
        int day = cell / WeekRhythm.HOURS;
        int hour = cell % WeekRhythm.HOURS;
        reading.setText(RhythmPainter.DAYS[day] + String.format(" %02d:00–%02d:00 · ", hour, hour + 1)
                + Formats.count(rhythm.sums()[day][hour]) + " " + LaneNames.of(measure));
    }
}
