package stillwatch.ui.rejects;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import stillwatch.ingest.RejectsWriter;
import stillwatch.ui.importing.RereadDialog;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.CommandButton;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** The rows that could not be read, by file, reason and text; each with its bytes; and the ways out of the case for them. */
public final class RejectsScreen implements Screen {
    private final RejectsViewModel model;
    private final TextField filter = new TextField();
    private final Command exportTable;
    private final Command exportBytes;
    private final CaseSession session;
    private final Command fix;
    private final List<CommandButton> buttons;
    private final SplitPane node = new SplitPane();

    public RejectsScreen(CaseSession session) {
        this.session = session;
        model = new RejectsViewModel(session);
        fix = new Command(
                "Fix the mapping and read the rejects of a file again…",
                "",
                () -> model.fixable().isPresent() ? Optional.empty() : Optional.of("choose a file or a row first"),
                this::fixMapping);
        exportTable = new Command(
                "Export the rejects as a table…",
                "",
                this::nothingToExport,
                () -> export(RejectsWriter.Form.CSV, "rejects.csv"));
        exportBytes = new Command(
                "Export the rejects as they are in their files…",
                "",
                this::nothingToExport,
                () -> export(RejectsWriter.Form.RAW, "rejects.raw"));
        buttons = List.of(
                new CommandButton(fix, "Fix the mapping…").withIcon("fth-tool"),
                new CommandButton(exportTable, "Export table…").withIcon("fth-download"),
                new CommandButton(exportBytes, "Export bytes…").withIcon("fth-file"));
        SplitPane right = new SplitPane(list(), new RejectView(model));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.62);
        node.getItems().addAll(new ReasonsView(model), right);
        node.setDividerPositions(0.28);
        node.getStyleClass().add("rejects-screen");
        node.getStylesheets()
                .add(Objects.requireNonNull(
                                RejectsScreen.class.getResource("/stillwatch/ui/rejects.css"), "rejects.css")
                        .toExternalForm());
        model.state().subscribe(state -> buttons.forEach(CommandButton::update));
    }

    private Node list() {
        filter.setId("rejects-filter");
        filter.setPromptText("Filter: words in the row or in the reason");
        filter.setAccessibleText("Filter by words in the row or in the reason");
        filter.textProperty().addListener((property, before, now) -> model.text(now));
        FlowPane line = new FlowPane(10, 6, filter);
        line.getChildren().addAll(buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        RejectsTable table = new RejectsTable(model);
        table.setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox head = new VBox(8, line);
        head.getStyleClass().add("accounts-head");
        VBox list = new VBox(head, table, pager());
        list.getStyleClass().add("accounts-list");
        list.setMinHeight(0);
        return list;
    }

    private Node pager() {
        Label words = new Label();
        words.setId("rejects-count");
        words.setMinWidth(Label.USE_PREF_SIZE);
        Button first = turn("fth-chevrons-left", "First page", model::first);
        Button previous = turn("fth-chevron-left", "Page before", model::previous);
        Button next = turn("fth-chevron-right", "Next page", model::next);
        Button last = turn("fth-chevrons-right", "Last page", model::last);
        model.state().subscribe(state -> {
            words.setText(state.words());
            first.setDisable(!state.hasPrevious());
            previous.setDisable(!state.hasPrevious());
            next.setDisable(!state.hasNext());
            last.setDisable(!state.hasNext());
            if (!filter.getText().strip().equals(state.filter().text())) {
                filter.setText(state.filter().text());
            }
        });
        FlowPane pager = new FlowPane(6, 4, first, previous, words, next, last);
        pager.setAlignment(Pos.CENTER);
        pager.setMinHeight(FlowPane.USE_PREF_SIZE);
        pager.getStyleClass().add("rejects-pager");
        return pager;
    }

    private static Button turn(String icon, String words, Runnable act) {
        Button button = Icons.button(icon, words, act);
        button.setId("rejects-" + words.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        return button;
    }

    private Optional<String> nothingToExport() {
        return model.state().get().total() == 0 ? Optional.of("no reject is shown") : Optional.empty();
    }

    private void export(RejectsWriter.Form form, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export the rejects");
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(node.getScene().getWindow());
        if (chosen != null) {
            model.export(form, chosen.toPath());
        }
    }

    private void fixMapping() {
        model.fixable().ifPresent(key -> new RereadDialog(
                        session.jobs(),
                        session.file(),
                        key,
                        session.display(),
                        node.getScene().getWindow())
                .show(mapping -> model.readAgain(key, mapping)));
    }

    @Override
    public ScreenId id() {
        return ScreenId.REJECTS;
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
                Command.always("Filter the rejects", "", filter::requestFocus),
                Command.always("Show all rejects of all files", "", model::clear),
                fix,
                exportTable,
                exportBytes);
    }
}
