package stillwatch.ui.accounts;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import stillwatch.casework.Tag;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.FormDialog;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** All accounts in one table with a filter, and the story of the one that is selected. */
public final class AccountsScreen implements Screen {
    private static final Duration TYPING_PAUSE = Duration.millis(250);

    private final CaseSession session;
    private final AccountsViewModel model;
    private final AccountDetailViewModel detail;
    private final TextField filter = new TextField();
    private final AccountTable table;
    private final SplitPane node = new SplitPane();

    public AccountsScreen(CaseSession session) {
        this.session = session;
        this.model = new AccountsViewModel(session);
        this.detail = new AccountDetailViewModel(session);
        this.table = new AccountTable(model, session.display());
        table.setId("account-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox list = new VBox(head(), table);
        list.getStyleClass().add("accounts-list");
        node.setOrientation(Orientation.VERTICAL);
        node.getItems().addAll(list, new AccountDetailView(detail, session.display()));
        node.setDividerPositions(0.55);
        session.selection().addListener((property, before, now) -> {
            if (session.screen().get() == ScreenId.ACCOUNTS) {
                table.follow();
                detail.refresh();
            }
        });
    }

    private Node head() {
        filter.setId("account-filter");
        filter.setPromptText("Filter: words, or a condition such as  plan = free and exchanges > 100");
        HBox.setHgrow(filter, Priority.ALWAYS);
        PauseTransition pause = new PauseTransition(TYPING_PAUSE);
        pause.setOnFinished(event -> model.filter(filter.getText()));
        filter.textProperty().addListener((property, before, now) -> pause.playFromStart());
        filter.setOnAction(event -> {
            pause.stop();
            model.filter(filter.getText());
        });
        Label count = new Label();
        count.setId("account-count");
        count.setMinWidth(Label.USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> model.accounts().get().words(), model.accounts()));
        Button tagAll = new Button("Tag all…", Icons.of("fth-tag"));
        tagAll.setId("account-tag-all");
        tagAll.setMinWidth(Button.USE_PREF_SIZE);
        tagAll.setOnAction(event -> askForTag());
        HBox line = new HBox(10, filter, count, tagAll);
        line.setAlignment(Pos.CENTER_LEFT);
        Label mistake = new Label();
        mistake.getStyleClass().add("mistake");
        mistake.textProperty().bind(model.mistake());
        mistake.setWrapText(true);
        mistake.visibleProperty().bind(model.mistake().isNotEmpty());
        mistake.managedProperty().bind(mistake.visibleProperty());
        VBox head = new VBox(6, line, mistake);
        head.getStyleClass().add("accounts-head");
        return head;
    }

    @Override
    public ScreenId id() {
        return ScreenId.ACCOUNTS;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        model.refresh();
        detail.refresh();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.always("Filter accounts", "Ctrl+F", filter::requestFocus),
                Command.always("Show all accounts", "", filter::clear),
                new Command(
                        "Show only the selected campaign's accounts",
                        "",
                        () -> model.campaign().isPresent() ? Optional.empty() : Optional.of("select a campaign first"),
                        () -> model.campaign().ifPresent(id -> filter.setText("campaign = " + id))),
                new Command(
                        "Tag all accounts that match…",
                        "Ctrl+Shift+T",
                        () -> model.accounts().get().keys().isEmpty()
                                ? Optional.of("no account matches")
                                : Optional.empty(),
                        this::askForTag));
    }

    private void askForTag() {
        model.tags(tags -> {
            int count = model.accounts().get().keys().size();
            ComboBox<String> name = new ComboBox<>();
            name.setId("account-tag-name");
            name.setEditable(true);
            name.getItems().setAll(tags.stream().map(Tag::name).toList());
            name.setPromptText("A tag of this case, or a new word");
            name.setMaxWidth(Double.MAX_VALUE);
            String all = Formats.count(count) + (count == 1 ? " account" : " accounts");
            new FormDialog(
                            session.display(),
                            node.getScene().getWindow(),
                            "Tag " + all,
                            "The tag is put on all " + all
                                    + " that match the filter, not only on those in sight. It is one"
                                    + " step to undo.")
                    .with("Tag", name)
                    .ask(
                            "Tag " + all,
                            FormDialog.filled(name.getEditor()),
                            () -> model.tagAll(name.getEditor().getText().trim()));
        });
    }
}
