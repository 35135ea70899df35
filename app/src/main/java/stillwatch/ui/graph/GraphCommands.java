package stillwatch.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.stage.Window;
import stillwatch.ui.graph.CaseLinks.Neighbour;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

/** Every act of the graph as a command. All of them change what is seen, none the case. */
final class GraphCommands {
    private static final String NOTHING = "Select a mark in the graph first.";

    private final CaseSession session;
    private final GraphViewModel model;
    private final GraphCanvas canvas;
    private final Supplier<Window> owner;

    GraphCommands(CaseSession session, GraphViewModel model, GraphCanvas canvas, Supplier<Window> owner) {
        this.session = session;
        this.model = model;
        this.canvas = canvas;
        this.owner = owner;
    }

    Command restart() {
        return Command.always("Start graph again with campaigns", "", model::restart);
    }

    Command expand() {
        return onSelection("Expand selected mark", "Ctrl+Alt+E", () -> model.selectedNodes().stream()
                .findFirst()
                .ifPresent(this::expand));
    }

    /** Draws a mark's strongest neighbours; asks which where there are many. */
    void expand(GraphNode node) {
        List<Neighbour> candidates = model.expandable(node);
        if (candidates.isEmpty()) {
            session.problems()
                    .notice(node.label() + " has no neighbours that are not drawn already, under the present filter.");
        } else if (candidates.size() <= GraphViewModel.EXPANDED_AT_ONCE) {
            model.expand(candidates.stream().map(Neighbour::accountKey).toList());
        } else {
            new ChooseAccounts(session).ask(owner.get(), node.label(), candidates, model::expand);
        }
    }

    Command collapse() {
        return onSelection("Collapse selected accounts into their campaigns", "", model::collapseSelected);
    }

    Command hide() {
        return onSelection("Hide selected marks", "", model::hideSelected);
    }

    Command pin() {
        return onSelection("Pin selected marks", "", model::pinSelected);
    }

    Command unpin() {
        return onSelection("Unpin selected marks", "", model::unpinSelected);
    }

    Command path() {
        return new Command(
                "Show path between two selected accounts",
                "",
                () -> model.selectedAccounts().size() == 2
                        ? Optional.empty()
                        : Optional.of("Select exactly two accounts: click one, then Ctrl and click the other."),
                model::showPath);
    }

    Command undo() {
        return new Command(
                "Take back the last step of the graph",
                "Ctrl+Alt+Z",
                () -> model.canUndo() ? Optional.empty() : Optional.of("There is no step of the graph to take back."),
                model::undo);
    }

    Command redo() {
        return new Command(
                "Do the step of the graph again",
                "Ctrl+Alt+Y",
                () -> model.canRedo() ? Optional.empty() : Optional.of("No step of the graph was taken back."),
                model::redo);
    }

    Command layOut() {
        return Command.always("Lay graph out again", "", model::layOutAgain);
    }

    Command fit() {
        return Command.always("Fit graph into the window", "", canvas::fit);
    }

    Command export() {
        return new Command(
                "Export graph as PNG or SVG",
                "",
                () -> model.picture().get().nodes().isEmpty()
                        ? Optional.of("There is nothing in the graph to export.")
                        : Optional.empty(),
                () -> new GraphExport(session, model.picture().get(), canvas.layerNames()).askAndSave(owner.get()));
    }

    List<Command> pivots() {
        return List.of(pivot(ScreenId.CAMPAIGNS), pivot(ScreenId.ACCOUNTS), pivot(ScreenId.TIMELINE));
    }

    private Command pivot(ScreenId screen) {
        return onSelection(
                "Open selected marks in " + screen.title(), "", () -> session.open(screen, selection(screen)));
    }

    /** Accounts as they are selected; for the campaigns screen the campaign of the first selected mark. */
    private Selection selection(ScreenId screen) {
        Selection shared = session.selection().get();
        Set<Long> accounts = model.selectedAccounts();
        Optional<String> campaign = model.selectedNodes().stream()
                .filter(node -> node.group() >= 0)
                .map(node -> model.links()
                        .orElseThrow()
                        .campaigns()
                        .get(node.group())
                        .id())
                .findFirst();
        if (screen == ScreenId.CAMPAIGNS || accounts.isEmpty()) {
            return campaign.map(shared::withCampaign).orElse(shared);
        }
        return shared.withAccounts(accounts);
    }

    List<Command> all() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                restart(),
                                expand(),
                                collapse(),
                                hide(),
                                pin(),
                                unpin(),
                                path(),
                                undo(),
                                redo(),
                                layOut(),
                                fit(),
                                export()),
                        pivots().stream())
                .toList();
    }

    private Command onSelection(String title, String keys, Runnable act) {
        return new Command(
                title, keys, () -> model.selectedNodes().isEmpty() ? Optional.of(NOTHING) : Optional.empty(), act);
    }
}
