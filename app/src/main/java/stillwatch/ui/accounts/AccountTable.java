package stillwatch.ui.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import stillwatch.store.AccountListQuery.Order;
import stillwatch.store.AccountListQuery.Row;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** The accounts by their keys; rows are read as they come into sight, and the case file sorts. */
final class AccountTable extends TableView<Long> {
    private final AccountsViewModel model;
    private final DisplaySettings display;
    private boolean isFollowing;

    AccountTable(AccountsViewModel model, DisplaySettings display) {
        this.model = model;
        this.display = display;
        getStyleClass().add("dense");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new EmptyState(
                "fth-users", "No account matches", "Change the filter, or import a dataset from the File menu."));
        add("Account", 150, Order.ID, Row::accountId);
        add("Organisation", 125, Order.ORGANIZATION, Row::organizationId);
        add("Country", 82, Order.COUNTRY, Row::country);
        add("Plan", 120, Order.PLAN, Row::plan);
        add("Verification", 108, Order.VERIFICATION, Row::verification);
        add("Status", 85, Order.STATUS, Row::status);
        TableColumn<Long, String> exchanges =
                right("Exchanges", 95, Order.EXCHANGES, row -> Formats.count(row.exchanges()));
        right("Tokens out", 100, Order.OUTPUT_TOKENS, row -> Formats.count(row.outputTokens()));
        add("First seen", 138, Order.FIRST_SEEN, row -> time(row.firstAtMillis()));
        add("Last seen", 138, Order.LAST_SEEN, row -> time(row.lastAtMillis()));
        add("Campaign", 100, Order.CAMPAIGN, Row::campaigns);
        add("Tags", 140, null, Row::tags);
        exchanges.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(exchanges);
        setSortPolicy(table -> askSorted());
        display.localTime().addListener((property, before, now) -> refresh());
        model.accounts().subscribe(accounts -> show(accounts.keys()));
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> publish());
    }

    private TableColumn<Long, String> add(String title, double width, Order order, Function<Row, String> words) {
        TableColumn<Long, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setUserData(order);
        column.setSortable(order != null);
        column.setCellValueFactory(key ->
                model.row(key.getValue()).map(row -> words.apply(row) == null ? Columns.MISSING : words.apply(row)));
        getColumns().add(column);
        return column;
    }

    private TableColumn<Long, String> right(String title, double width, Order order, Function<Row, String> words) {
        TableColumn<Long, String> column = add(title, width, order, words);
        column.getStyleClass().add("figures");
        column.setCellFactory(unused -> new TableCell<>() {
            {
                setAlignment(Pos.CENTER_RIGHT);
            }

            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
            }
        });
        return column;
    }

    private String time(Long atMillis) {
        return atMillis == null ? null : Formats.minute(atMillis, display.zone());
    }

    /** The keys are sorted by the case file, so nothing is left to sort here. */
    private boolean askSorted() {
        if (!getSortOrder().isEmpty()) {
            TableColumn<Long, ?> column = getSortOrder().get(0);
            model.sort((Order) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING);
        }
        return true;
    }

    private void show(List<Long> keys) {
        isFollowing = true;
        setItems(FXCollections.observableList(keys));
        isFollowing = false;
        follow();
    }

    /** Shows what is selected elsewhere. */
    void follow() {
        isFollowing = true;
        List<Integer> places = model.selectedPlaces();
        if (!places.equals(getSelectionModel().getSelectedIndices())) {
            getSelectionModel().clearSelection();
            int[] rest = places.stream().skip(1).mapToInt(Integer::intValue).toArray();
            if (!places.isEmpty()) {
                getSelectionModel().selectIndices(places.get(0), rest);
                scrollTo(Math.max(0, places.get(0) - 3));
            }
        }
        isFollowing = false;
    }

    private void publish() {
        if (!isFollowing) {
            HashSet<Long> keys = new HashSet<>();
            getSelectionModel()
                    .getSelectedIndices()
                    .forEach(place -> keys.add(getItems().get(place)));
            isFollowing = true;
            model.select(keys);
            isFollowing = false;
        }
    }
}
