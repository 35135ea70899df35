package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.CommandButton;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** The picture with its acts and filters above it and what is selected beside it. */
public final class GraphScreen implements Screen {
    private static final String EMPTY =
            "There are no links in this case yet. Import a dataset, then run the analysis from the"
                    + " Overview: accounts that share more than chance explains are drawn here.";

    private final GraphViewModel model;
    private final GraphCommands commands;
    private final GraphCanvas canvas;
    private final List<CommandButton> buttons = new ArrayList<>();
    private final Label counts = new Label();
    private final Label nothing = new Label(EMPTY);
    private final BorderPane page = new BorderPane();
    private final DetailView detail;

    public GraphScreen(CaseSession session) {
        model = new GraphViewModel(session);
        canvas = new GraphCanvas(model, session.display());
        commands =
                new GraphCommands(session, model, canvas, () -> page.getScene().getWindow());
        canvas.onExpand(commands::expand);
        counts.getStyleClass().addAll("muted", "graph-counts");
        counts.setWrapText(true);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("graph-empty");
        nothing.setVisible(false);
        detail = new DetailView(session, model, new LedgerViewModel(session, model));
        StackPane.setAlignment(detail, Pos.TOP_RIGHT);
        page.setTop(new VBox(toolbar(), new FilterBar(model)));
        page.setCenter(new StackPane(canvas, nothing, detail));
        page.setBottom(counts);
        page.getStyleClass().add("graph-screen");
        page.getStylesheets()
                .add(Objects.requireNonNull(GraphScreen.class.getResource("/stillwatch/ui/graph.css"), "graph.css")
                        .toExternalForm());
        detail.visibleProperty().addListener(change -> cover());
        detail.widthProperty().addListener(change -> cover());
        model.picture().addListener(change -> update());
        model.selected().addListener(change -> update());
    }

    private FlowPane toolbar() {
        FlowPane bar = new FlowPane(6, 6);
        bar.getStyleClass().add("graph-toolbar");
        add(bar, commands.expand(), "Expand", "fth-maximize-2");
        add(bar, commands.collapse(), "Collapse", "fth-minimize-2");
        add(bar, commands.hide(), "Hide", "fth-eye-off");
        add(bar, commands.path(), "Path", "fth-git-commit");
        add(bar, commands.undo(), "", "fth-corner-up-left");
        add(bar, commands.redo(), "", "fth-corner-up-right");
        add(bar, commands.pin(), "", "fth-map-pin");
        add(bar, commands.restart(), "", "fth-home");
        add(bar, commands.layOut(), "", "fth-refresh-cw");
        add(bar, commands.fit(), "", "fth-maximize");
        add(bar, commands.export(), "", "fth-download");
        add(bar, help(), "", "fth-help-circle");
        List<ScreenId> screens = List.of(ScreenId.CAMPAIGNS, ScreenId.ACCOUNTS, ScreenId.TIMELINE);
        List<Command> pivots = commands.pivots();
        for (int i = 0; i < screens.size(); i++) {
            add(bar, pivots.get(i), "", screens.get(i).icon());
        }
        return bar;
    }

    private Command help() {
        return Command.always("Show keys and marks of the graph", "", () -> detail.toggleHelp());
    }

    private void add(FlowPane bar, Command command, String text, String icon) {
        CommandButton button = new CommandButton(command, text).withIcon(icon).styled("flat");
        buttons.add(button);
        bar.getChildren().add(button);
    }

    private void cover() {
        canvas.cover(detail.isVisible() ? detail.getWidth() : 0);
    }

    private void update() {
        counts.setText(model.counts());
        buttons.forEach(CommandButton::update);
        nothing.setVisible(model.links().isPresent()
                && model.links().get().size() == 0
                && model.links().get().campaigns().isEmpty());
    }

    /** What is drawn now. */
    GraphPicture picture() {
        return model.picture().get();
    }

    @Override
    public ScreenId id() {
        return ScreenId.GRAPH;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(commands.all());
        all.add(help());
        return all;
    }
}
