package stillwatch.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.RunningJob;

/** The case and its revision, what runs, and in which zone times are written. */
final class StatusBar extends HBox {
    private final Label revision = new Label();
    private final HBox jobs = new HBox(18);

    StatusBar(CaseSession session) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(session.file().name(), Icons.of("fth-archive"));
        name.setTooltip(new Tooltip(session.file().path().toString()));
        revision.getStyleClass().add("muted");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        jobs.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(name, revision, gap, jobs, zone(session.display()));
        LatestAnswer<Long> newest =
                new LatestAnswer<>(session.jobs(), number -> revision.setText("Revision " + number));
        session.changes().subscribe(count -> newest.ask(session.file()::revision));
        session.jobs().running().addListener((ListChangeListener<RunningJob>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(job -> jobs.getChildren().removeIf(line -> line.getUserData() == job));
                change.getAddedSubList().forEach(job -> jobs.getChildren().add(new JobLine(job)));
            }
        });
    }

    private static Button zone(DisplaySettings display) {
        Button zone = new Button();
        zone.getStyleClass().addAll("flat", "small");
        zone.setTooltip(new Tooltip("Times are written in this zone. Click to switch between UTC and local time."));
        zone.setOnAction(event -> display.localTime().set(!display.localTime().get()));
        display.localTime().subscribe(local -> zone.setText(local ? "Local time: " + display.zone() : "Times: UTC"));
        return zone;
    }
}
