package stillwatch.ui.campaigns;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.ui.campaigns.OriginalsViewModel.Originals;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** The exchanges and conversations behind a reason, each with the file and line where it was read. */
final class OriginalsView extends VBox {
    private final Label title = new Label();
    private final TableView<ExchangeRowsQuery.Row> exchanges = new TableView<>();
    private final TableView<ConversationRowsQuery.Row> conversations = new TableView<>();
    private final Tab exchangeTab = new Tab("Exchanges", exchanges);
    private final Tab conversationTab = new Tab("Conversations", conversations);
    private final TabPane tabs = new TabPane(exchangeTab, conversationTab);
    private String campaignId = "";

    OriginalsView(OriginalsViewModel model, DisplaySettings display) {
        getStyleClass().add("originals");
        title.getStyleClass().add("card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("Close");
        close.getStyleClass().add("small");
        close.setOnAction(event -> model.hide());
        Label hint = new Label("Enter or double-click opens the account or conversation");
        hint.getStyleClass().add("quiet");
        HBox head = new HBox(10, title, gap, hint, close);
        head.getStyleClass().add("originals-head");
        fillColumns(display);
        opens(
                exchanges,
                () -> model.openAccount(
                        campaignId,
                        exchanges.getSelectionModel().getSelectedItem().accountKey()));
        opens(
                conversations,
                () -> model.openConversation(
                        campaignId,
                        conversations.getSelectionModel().getSelectedItem().key()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head, tabs);
    }

    void show(String campaign, Originals originals) {
        campaignId = campaign;
        title.setText("Behind \"" + CampaignWords.words(originals.finding().signal()) + "\"");
        exchanges.getItems().setAll(originals.exchanges());
        conversations.getItems().setAll(originals.conversations());
        exchangeTab.setText("Exchanges (" + Formats.count(originals.exchanges().size()) + ")");
        conversationTab.setText(
                "Conversations (" + Formats.count(originals.conversations().size()) + ")");
        tabs.getSelectionModel().select(originals.exchanges().isEmpty() ? conversationTab : exchangeTab);
    }

    private void fillColumns(DisplaySettings display) {
        exchanges.getStyleClass().add(Styles.DENSE);
        conversations.getStyleClass().add(Styles.DENSE);
        exchanges.setId("finding-exchanges");
        exchanges.getColumns().add(Columns.words("Time", 165, row -> Formats.second(row.atMillis(), display.zone())));
        exchanges.getColumns().add(Columns.words("Account", 110, ExchangeRowsQuery.Row::accountId));
        exchanges.getColumns().add(Columns.words("Model", 90, ExchangeRowsQuery.Row::model));
        exchanges.getColumns().add(Columns.words("Capability", 90, ExchangeRowsQuery.Row::capability));
        exchanges
                .getColumns()
                .add(Columns.countOrNone(
                        "Status",
                        70,
                        row -> row.status() == null ? null : row.status().longValue()));
        exchanges.getColumns().add(Columns.countOrNone("Tokens in", 90, ExchangeRowsQuery.Row::inputTokens));
        exchanges.getColumns().add(Columns.countOrNone("Tokens out", 100, ExchangeRowsQuery.Row::outputTokens));
        exchanges.getColumns().add(Columns.words("Read from", 190, row -> row.source() + ":" + row.line()));
        exchanges.getColumns().add(Columns.words("Request id", 140, ExchangeRowsQuery.Row::exchangeId));
        conversations
                .getColumns()
                .add(Columns.words(
                        "Time",
                        165,
                        row -> row.atMillis() == null ? null : Formats.second(row.atMillis(), display.zone())));
        conversations.getColumns().add(Columns.words("Account", 110, ConversationRowsQuery.Row::accountId));
        conversations.getColumns().add(Columns.words("Model", 90, ConversationRowsQuery.Row::model));
        conversations.getColumns().add(Columns.words("Matched", 150, ConversationRowsQuery.Row::techniques));
        conversations.getColumns().add(Columns.words("Read from", 190, row -> row.source() + ":" + row.line()));
        conversations.getColumns().add(Columns.words("Conversation", 140, ConversationRowsQuery.Row::conversationId));
    }

    private static <R> void opens(TableView<R> table, Runnable open) {
        table.setRowFactory(view -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.run();
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) {
                open.run();
                event.consume();
            }
        });
    }
}
