package stillwatch.ui.accounts;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.store.LinkQuery;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** One account's story on tabs: facts, use, links, exchanges, conversations. */
final class AccountDetailView extends StackPane {
    private final DisplaySettings display;
    private final AccountDetailViewModel model;
    private final FactsView facts = new FactsView();
    private final UseView use;
    private final TableView<LinkQuery.Neighbour> linked = new TableView<>();
    private final TableView<ExchangeRowsQuery.Row> exchanges = new TableView<>();
    private final TableView<ConversationRowsQuery.Row> conversations = new TableView<>();
    private final Label title = new Label();
    private final Tab linkedTab = new Tab("Linked accounts", linked);
    private final Tab exchangesTab = new Tab("Exchanges", exchanges);
    private final Tab conversationsTab = new Tab("Conversations", conversations);
    private final VBox page;
    private final EmptyState nothing = new EmptyState(
            "fth-user", "One account's story", "Select an account to see its facts, its hours and its links.");

    AccountDetailView(AccountDetailViewModel model, DisplaySettings display) {
        this.model = model;
        this.display = display;
        this.use = new UseView(display);
        title.getStyleClass().add("detail-title");
        makeColumns();
        TabPane tabs =
                new TabPane(new Tab("Facts", facts), new Tab("Use", use), linkedTab, exchangesTab, conversationsTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, javafx.scene.layout.Priority.ALWAYS);
        page = new VBox(title, tabs);
        page.getStyleClass().add("account-detail");
        model.story().subscribe(this::show);
        display.localTime()
                .addListener((property, before, now) -> show(model.story().get()));
    }

    private void makeColumns() {
        linked.getColumns().add(Columns.words("Account", 200, LinkQuery.Neighbour::accountId));
        linked.getColumns().add(Columns.figure("Link strength", 130, LinkQuery.Neighbour::weight, Formats::score));
        linked.setPlaceholder(new Label("No link to another account is stronger than chance."));
        opening(linked, row -> model.selectAccount(row.accountKey()));
        exchanges.getColumns().add(Columns.words("Time", 150, row -> Formats.second(row.atMillis(), display.zone())));
        exchanges.getColumns().add(Columns.words("Model", 110, ExchangeRowsQuery.Row::model));
        exchanges.getColumns().add(Columns.words("Capability", 110, ExchangeRowsQuery.Row::capability));
        exchanges
                .getColumns()
                .add(Columns.words(
                        "Status",
                        65,
                        row -> row.status() == null ? null : row.status().toString()));
        exchanges.getColumns().add(Columns.words("Tokens in", 85, row -> count(row.inputTokens())));
        exchanges.getColumns().add(Columns.words("Tokens out", 85, row -> count(row.outputTokens())));
        exchanges.getColumns().add(Columns.words("Exchange", 130, ExchangeRowsQuery.Row::exchangeId));
        exchanges
                .getColumns()
                .add(Columns.words("Read from", 230, row -> row.source() + ", line " + Formats.count(row.line())));
        exchanges.setPlaceholder(new Label("This account made no exchange."));
        conversations
                .getColumns()
                .add(Columns.words(
                        "Time",
                        150,
                        row -> row.atMillis() == null ? null : Formats.second(row.atMillis(), display.zone())));
        conversations.getColumns().add(Columns.words("Conversation", 150, ConversationRowsQuery.Row::conversationId));
        conversations.getColumns().add(Columns.words("Model", 110, ConversationRowsQuery.Row::model));
        conversations.getColumns().add(Columns.words("Techniques", 180, ConversationRowsQuery.Row::techniques));
        conversations
                .getColumns()
                .add(Columns.words("Read from", 230, row -> row.source() + ", line " + Formats.count(row.line())));
        conversations.setPlaceholder(new Label("No content of this account was sampled."));
        opening(conversations, row -> model.openConversation(row.key()));
        linked.getStyleClass().addAll("dense", "flat-table");
        exchanges.getStyleClass().addAll("dense", "flat-table");
        conversations.getStyleClass().addAll("dense", "flat-table");
    }

    private static String count(Long number) {
        return number == null ? null : Formats.count(number);
    }

    /** Enter or a double click opens the row. */
    private static <R> void opening(TableView<R> table, java.util.function.Consumer<R> open) {
        Runnable act = () ->
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                act.run();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                act.run();
            }
        });
    }

    private void show(Optional<AccountStory> story) {
        if (story.isEmpty()) {
            getChildren().setAll(nothing);
            return;
        }
        AccountStory account = story.get();
        title.setText(account.facts().account().accountId());
        facts.show(account.facts(), display.zone());
        use.show(account);
        linked.setItems(FXCollections.observableArrayList(account.linked().strongest()));
        linkedTab.setText("Linked accounts (" + Formats.count(account.linked().total()) + ")");
        exchanges.setItems(FXCollections.observableArrayList(account.exchanges()));
        long made = account.facts().exchanges();
        exchangesTab.setText(
                made > AccountStory.EXCHANGES_SHOWN
                        ? "Exchanges (newest " + AccountStory.EXCHANGES_SHOWN + " of " + Formats.count(made) + ")"
                        : "Exchanges (" + Formats.count(made) + ")");
        conversations.setItems(FXCollections.observableArrayList(account.conversations()));
        conversationsTab.setText(
                "Conversations (" + Formats.count(account.facts().conversations()) + ")");
        getChildren().setAll(page);
    }
}
