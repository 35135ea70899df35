package stillwatch.ui.campaigns;

import atlantafx.base.theme.Styles;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillwatch.store.AccountRowsQuery;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.store.MatchedWordsQuery.Words;
import stillwatch.ui.campaigns.OriginalsViewModel.Originals;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.MatchWords;
import stillwatch.ui.workspace.ScreenId;

/** The accounts, exchanges and conversations behind a statement, each with the file and line where it was read. */
final class OriginalsView extends VBox {
    private final Label title = new Label();
    private final Label basis = new Label();
    private final TableView<AccountRowsQuery.Row> accounts = new TableView<>();
    private final TableView<ExchangeRowsQuery.Row> exchanges = new TableView<>();
    private final TableView<ConversationRowsQuery.Row> conversations = new TableView<>();
    private final TableView<MatchQuote> quotes = new TableView<>();
    private final Tab accountTab = new Tab("Accounts", accounts);
    private final Tab exchangeTab = new Tab("Exchanges", exchanges);
    private final Tab conversationTab = new Tab("Conversations", conversations);
    private final Tab quoteTab = new Tab("Matched words", quotes);
    private final TabPane tabs = new TabPane(accountTab, exchangeTab, conversationTab, quoteTab);
    private String campaignId = "";

    OriginalsView(OriginalsViewModel model, DisplaySettings display) {
        getStyleClass().add("originals");
        title.getStyleClass().add("card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("Close");
        close.getStyleClass().add("small");
        close.setOnAction(event -> model.hide());
        HBox head = new HBox(10, title, gap);
        for (ScreenId screen : new ScreenId[] {ScreenId.ACCOUNTS, ScreenId.TIMELINE, ScreenId.GRAPH}) {
            Button open = new Button("", new FontIcon(screen.icon()));
            open.getStyleClass().addAll("flat", "button-icon", "small");
            open.setTooltip(new Tooltip("Open these accounts in " + screen.title()));
            open.setAccessibleText("Open these accounts in " + screen.title());
            open.setOnAction(event -> model.openAccounts(campaignId, screen));
            open.disableProperty().bind(Bindings.isEmpty(accounts.getItems()));
            head.getChildren().add(open);
        }
        head.getChildren().add(close);
        head.getStyleClass().add("originals-head");
        basis.setWrapText(true);
        basis.setMinHeight(Region.USE_PREF_SIZE);
        basis.getStyleClass().addAll("quiet", "originals-basis");
        fillColumns(display);
        opens(
                accounts,
                () -> model.openAccount(
                        campaignId,
                        accounts.getSelectionModel().getSelectedItem().key()));
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
        opens(
                quotes,
                () -> model.openConversation(
                        campaignId,
                        quotes.getSelectionModel().getSelectedItem().match().example()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head, basis, tabs);
    }

    void show(String campaign, Originals originals) {
        campaignId = campaign;
        title.setText("Behind \"" + originals.statement().title() + "\"");
        basis.setText((originals.statement().basis() + " Enter or double-click opens a row's account or conversation.")
                .strip());
        accounts.getItems().setAll(originals.accounts());
        exchanges.getItems().setAll(originals.exchanges());
        conversations.getItems().setAll(originals.conversations());
        quotes.getItems().setAll(originals.quotes());
        name(quoteTab, "Matched words", originals.quotes().size());
        name(accountTab, "Accounts", originals.accounts().size());
        name(exchangeTab, "Exchanges", originals.exchanges().size());
        name(conversationTab, "Conversations", originals.conversations().size());
        Tab first = originals.exchanges().isEmpty()
                ? originals.conversations().isEmpty()
                        ? accountTab
                        : originals.quotes().isEmpty() ? conversationTab : quoteTab
                : exchangeTab;
        tabs.getSelectionModel().select(first);
    }

    private static void name(Tab tab, String noun, int rows) {
        tab.setText(noun + " (" + Formats.count(rows) + ")");
        tab.setDisable(rows == 0);
    }

    private void fillColumns(DisplaySettings display) {
        fillAccountColumns(display);
        fillQuoteColumns();
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

    private void fillQuoteColumns() {
        quotes.getStyleClass().addAll(Styles.DENSE, "matched-words");
        quotes.setId("matched-words");
        var words = Columns.column("What the rule matched", 320, (MatchQuote quote) -> quote);
        words.setCellFactory(column -> new QuoteCell());
        words.setSortable(false);
        quotes.getColumns().add(words);
        quotes.getColumns().add(Columns.words("Held by", 150, quote -> MatchWords.part(
                        quote.match().part())
                .orElse(null)));
        quotes.getColumns().add(carriers("Accounts here", Words::inside));
        quotes.getColumns().add(carriers("Elsewhere", Words::outside));
        quotes.getColumns()
                .add(Columns.words("Weighs as", 90, quote -> quote.match().strict() ? "evidence" : "context"));
        quotes.getColumns()
                .add(Columns.words(
                        "Technique",
                        150,
                        quote -> CampaignWords.words(quote.match().technique())));
        quotes.getColumns()
                .add(Columns.count("Conversations", 115, quote -> quote.match().conversations()));
        quotes.getColumns()
                .add(Columns.words("Rule", 210, quote -> quote.match().rule()));
    }

    /** How many accounts carry the same sentences; unknown in a case that an early version analysed. */
    private static TableColumn<MatchQuote, Long> carriers(String title, ToLongFunction<Words> count) {
        return Columns.countOrNone(
                title, 115, quote -> quote.match().wording() == 0 ? null : count.applyAsLong(quote.match()));
    }

    private void fillAccountColumns(DisplaySettings display) {
        accounts.getStyleClass().add(Styles.DENSE);
        accounts.setId("behind-accounts");
        accounts.getColumns().add(Columns.words("Account", 120, AccountRowsQuery.Row::accountId));
        accounts.getColumns().add(Columns.words("Payment", 115, AccountRowsQuery.Row::paymentId));
        accounts.getColumns().add(Columns.words("Device", 115, AccountRowsQuery.Row::deviceId));
        accounts.getColumns().add(Columns.words("Signed up", 140, row -> minute(row.createdAtMillis(), display)));
        accounts.getColumns().add(Columns.words("Sign-up address", 115, AccountRowsQuery.Row::signupIp));
        accounts.getColumns().add(Columns.words("Organization", 115, AccountRowsQuery.Row::organizationId));
        accounts.getColumns().add(Columns.words("Plan", 75, AccountRowsQuery.Row::plan));
        accounts.getColumns().add(Columns.words("Status", 80, AccountRowsQuery.Row::status));
        accounts.getColumns().add(Columns.words("Since", 140, row -> minute(row.statusAtMillis(), display)));
        accounts.getColumns().add(Columns.count("Exchanges", 85, AccountRowsQuery.Row::exchanges));
        accounts.getColumns()
                .add(Columns.words(
                        "Read from", 190, row -> row.source() == null ? null : row.source() + ":" + row.line()));
    }

    private static String minute(Long atMillis, DisplaySettings display) {
        return atMillis == null ? null : Formats.minute(atMillis, display.zone());
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
