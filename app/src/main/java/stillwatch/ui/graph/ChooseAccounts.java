package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import stillwatch.store.AccountFactsQuery;
import stillwatch.store.AccountFactsQuery.Facts;
import stillwatch.ui.graph.CaseLinks.Neighbour;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.FormDialog;

/** Asks which of many neighbours to draw; the strongest are chosen already. */
final class ChooseAccounts {
    /** A list of more is not read any more; they are the strongest. */
    private static final int LISTED = 2_000;

    private static final int[] SHORTCUTS = {20, 100, 300};

    private final CaseSession session;

    ChooseAccounts(CaseSession session) {
        this.session = session;
    }

    /** @param candidates strongest first */
    void ask(Window owner, String whose, List<Neighbour> candidates, Consumer<List<Long>> chosen) {
        List<Neighbour> listed = candidates.subList(0, Math.min(LISTED, candidates.size()));
        List<Long> keys = listed.stream().map(Neighbour::accountKey).toList();
        session.jobs()
                .ask(
                        () -> new AccountFactsQuery(session.file())
                                .ask(keys).stream().collect(Collectors.toMap(Facts::key, Function.identity())),
                        facts -> show(owner, whose, candidates.size(), listed, facts, chosen));
    }

    private void show(
            Window owner,
            String whose,
            int all,
            List<Neighbour> listed,
            Map<Long, Facts> facts,
            Consumer<List<Long>> chosen) {
        ListView<Neighbour> list = new ListView<>();
        list.setId("choose-accounts");
        list.getItems().setAll(listed);
        list.setPrefHeight(320);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Neighbour neighbour, boolean empty) {
                super.updateItem(neighbour, empty);
                setText(empty ? null : line(neighbour, facts));
            }
        });
        HBox shortcuts = new HBox(6);
        for (int count : SHORTCUTS) {
            if (count < all) {
                Button button = new Button("The strongest " + count);
                button.setOnAction(event -> {
                    list.getSelectionModel().clearSelection();
                    list.getSelectionModel().selectRange(0, Math.min(count, listed.size()));
                });
                shortcuts.getChildren().add(button);
            }
        }
        SimpleBooleanProperty any = new SimpleBooleanProperty();
        list.getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<Neighbour>)
                change -> any.set(!list.getSelectionModel().getSelectedItems().isEmpty()));
        list.getSelectionModel().selectRange(0, Math.min(GraphViewModel.EXPANDED_AT_ONCE, listed.size()));
        new FormDialog(
                        session.display(),
                        owner,
                        "Expand " + whose,
                        Formats.count(all)
                                + " accounts could be drawn, strongest first. Choose which: fewer are easier to"
                                + " read.")
                .with("Quick choice", shortcuts)
                .with("Accounts (Ctrl or Shift and click for several)", list)
                .ask(
                        "Draw chosen accounts",
                        any,
                        () -> chosen.accept(new ArrayList<>(list.getSelectionModel().getSelectedItems().stream()
                                .map(Neighbour::accountKey)
                                .toList())));
    }

    private static String line(Neighbour neighbour, Map<Long, Facts> facts) {
        Facts account = facts.get(neighbour.accountKey());
        return account.accountId() + "   strength " + String.format(Locale.ROOT, "%.1f", neighbour.weight())
                + (account.isStopped() ? "   " + account.status() : "");
    }
}
