package stillwatch.ui.activity;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillwatch.casework.Activity;
import stillwatch.store.ActivityVerifyQuery.Verdict;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** Who did what, when and why: the append-only log of the case, newest first, with the check that nothing was changed in it. */
public final class ActivityScreen implements Screen {
    private final ActivityViewModel model;
    private final TextField filter = new TextField();
    private final TableView<Activity> table = new TableView<>();
    private final EntryView entry;
    private final SplitPane node = new SplitPane();

    public ActivityScreen(CaseSession session) {
        this.model = new ActivityViewModel(session);
        this.entry = new EntryView(session.display());
        table.setId("activity-table");
        table.getStyleClass().add("dense");
        table.setPlaceholder(new EmptyState(
                "fth-list", "No entry", "Every change of this case will be listed here, with its author."));
        table.getColumns().add(Columns.count("Entry", 65, Activity::seq));
        table.getColumns()
                .add(Columns.words(
                        "When",
                        150,
                        each -> Formats.second(
                                each.atMillis(), session.display().zone())));
        table.getColumns().add(Columns.words("By", 110, Activity::author));
        table.getColumns().add(Columns.words("What", 330, Activity::summary));
        table.getColumns().add(Columns.words("Reason", 220, Activity::reason));
        table.getSelectionModel().selectedItemProperty().subscribe(entry::show);
        model.entries().subscribe(entries -> show(entries.shown()));
        session.display().localTime().addListener((property, before, now) -> {
            table.refresh();
            entry.show(table.getSelectionModel().getSelectedItem());
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox list = new VBox(head(), table);
        list.getStyleClass().add("accounts-list");
        node.getItems().addAll(list, entry);
        node.setDividerPositions(0.6);
    }

    private Node head() {
        filter.setId("activity-filter");
        filter.setPromptText("Filter: words of an act, an author, an account or a reason");
        filter.textProperty().addListener((property, before, now) -> model.filter(now));
        HBox.setHgrow(filter, Priority.ALWAYS);
        Label count = new Label();
        count.setMinWidth(Label.USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> model.entries().get().words(), model.entries()));
        Button verify = new Button("Verify the log", Icons.of("fth-shield"));
        verify.setId("activity-verify");
        verify.setMinWidth(Button.USE_PREF_SIZE);
        verify.setOnAction(event -> model.verify());
        HBox line = new HBox(10, filter, count, verify);
        line.setAlignment(Pos.CENTER_LEFT);
        Label verdict = new Label();
        verdict.setId("activity-verdict");
        verdict.setWrapText(true);
        verdict.setMaxWidth(Double.MAX_VALUE);
        model.verdict().subscribe(found -> show(verdict, found));
        VBox head = new VBox(8, line, verdict);
        head.getStyleClass().add("accounts-head");
        return head;
    }

    private static void show(Label label, Optional<Verdict> verdict) {
        label.setVisible(verdict.isPresent());
        label.setManaged(verdict.isPresent());
        label.setText(verdict.map(ActivityViewModel::words).orElse(""));
        boolean isSound = verdict.map(Verdict::isSound).orElse(true);
        label.getStyleClass().setAll("label", "verdict", isSound ? "verdict-sound" : "verdict-broken");
        label.setGraphic(Icons.of(isSound ? "fth-check-circle" : "fth-alert-triangle"));
    }

    private void show(List<Activity> entries) {
        Activity selected = table.getSelectionModel().getSelectedItem();
        table.setItems(FXCollections.observableArrayList(entries));
        if (selected != null) {
            table.getSelectionModel().select(selected);
        }
    }

    @Override
    public ScreenId id() {
        return ScreenId.ACTIVITY;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.always("Verify the activity log", "", model::verify),
                Command.always("Filter the activity log", "", filter::requestFocus));
    }
}
