package stillwatch.ui.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import stillwatch.casework.Campaign;
import stillwatch.casework.Tag;
import stillwatch.store.TagTable;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.CommandButton;
import stillwatch.ui.workspace.ScreenId;

/** The campaign's name, score, state and figures, and everything that can be done with it. */
final class CampaignHeaderView extends VBox {
    private final CaseSession session;
    private final CampaignActs acts;
    private final Command newTag;
    private final Label score = new Label();
    private final Label title = new Label();
    private final StateChip state = new StateChip();
    private final FlowPane tags = new FlowPane(6, 4);
    private final FlowPane figures = new FlowPane(18, 4);
    private final Menu tagMenu = new Menu("Tag", new FontIcon("fth-tag"));
    private final MenuButton moreMenu = new MenuButton("More");
    private final List<Command> more;
    private final List<CommandButton> buttons = new ArrayList<>();

    CampaignHeaderView(CaseSession session, CampaignActs acts, CampaignCommands commands) {
        this.session = session;
        this.acts = acts;
        this.newTag = commands.newTag();
        this.more = List.of(
                commands.note(), commands.rename(), commands.merge(), commands.addMembers(), commands.crowdValues());
        getStyleClass().add("campaign-header");
        score.getStyleClass().add("score-large");
        score.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(
                score, new Tooltip("Score: the share of such groups that the analysis expects to be campaigns"));
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox second = new HBox(8, state, tags, pivots(commands));
        second.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(tags, Priority.ALWAYS);
        VBox words = new VBox(4, title, second);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(14, score, words);
        head.getStyleClass().add("campaign-head");
        getChildren().addAll(head, figures, buttons(commands));
    }

    private FlowPane buttons(CampaignCommands commands) {
        FlowPane bar = new FlowPane(6, 6);
        bar.getStyleClass().add("button-bar-flow");
        String[] verbs = {"Review …", "Confirm …", "Dismiss …"};
        String[] icons = {"fth-search", "fth-check-circle", "fth-x-circle"};
        List<Command> decisions = commands.decisions();
        for (int i = 0; i < verbs.length; i++) {
            bar.getChildren().add(button(decisions.get(i), verbs[i]).withIcon(icons[i]));
        }
        moreMenu.setMinWidth(Region.USE_PREF_SIZE);
        moreMenu.setOnShowing(event -> fillMoreMenu());
        fillMoreMenu();
        bar.getChildren().add(moreMenu);
        return bar;
    }

    private HBox pivots(CampaignCommands commands) {
        HBox bar = new HBox(2);
        bar.getStyleClass().add("pivots");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        ScreenId[] screens = {
            ScreenId.TIMELINE, ScreenId.GRAPH, ScreenId.CONVERSATIONS, ScreenId.ACCOUNTS, ScreenId.EVIDENCE
        };
        List<Command> pivots = commands.pivots();
        for (int i = 0; i < screens.length; i++) {
            bar.getChildren()
                    .add(button(pivots.get(i), "").withIcon(screens[i].icon()).styled("flat", "button-icon"));
        }
        return bar;
    }

    private void fillMoreMenu() {
        moreMenu.getItems().setAll(more.stream().map(CampaignHeaderView::item).toList());
        moreMenu.getItems().add(tagMenu);
    }

    private static MenuItem item(Command command) {
        Optional<String> reason = command.disabledBecause().get();
        MenuItem item = new MenuItem(
                command.title() + " …" + reason.map(why -> "  (" + why + ")").orElse("  " + command.keys()));
        item.setDisable(reason.isPresent());
        item.setOnAction(event -> command.act().run());
        return item;
    }

    private CommandButton button(Command command, String text) {
        CommandButton button = new CommandButton(command, text);
        buttons.add(button);
        return button;
    }

    void show(Detail detail) {
        Campaign campaign = detail.campaign();
        score.setText(Formats.score(campaign.score()));
        title.setText(campaign.id() + "  " + campaign.title());
        state.show(campaign.state());
        tags.getChildren()
                .setAll(detail.tags().stream().map(CampaignHeaderView::chip).toList());
        figures.getChildren()
                .setAll(
                        figure("Accounts", Formats.count(campaign.accounts())),
                        figure("Exchanges", Formats.count(campaign.exchanges())),
                        figure("Tokens taken", Formats.shortCount(campaign.outputTokens())),
                        figure(
                                "Seen",
                                CampaignWords.days(campaign, session.display().zone())),
                        figure(
                                "Harvests (inferred)",
                                campaign.techniques().isEmpty()
                                        ? "no technique"
                                        : CampaignWords.techniques(campaign, 3)));
        buttons.forEach(CommandButton::update);
        session.jobs().ask(() -> new TagTable(session.file()).all(), all -> fillTagMenu(detail, all));
    }

    private static Label chip(Tag tag) {
        Label chip = new Label(tag.name(), new Circle(4, javafx.scene.paint.Color.web(tag.color())));
        chip.getStyleClass().add("chip");
        chip.setTooltip(new Tooltip(tag.meaning().isEmpty() ? tag.name() : tag.meaning()));
        return chip;
    }

    private static VBox figure(String name, String value) {
        Label caption = new Label(name);
        caption.getStyleClass().add("figure-name");
        Label figure = new Label(value);
        figure.setWrapText(true);
        figure.setMinHeight(Region.USE_PREF_SIZE);
        figure.getStyleClass().add("figure-value");
        return new VBox(caption, figure);
    }

    private void fillTagMenu(Detail detail, List<Tag> all) {
        List<MenuItem> items = new ArrayList<>();
        for (Tag tag : all) {
            CheckMenuItem item =
                    new CheckMenuItem(tag.name(), new Circle(5, javafx.scene.paint.Color.web(tag.color())));
            item.setSelected(detail.tags().contains(tag));
            item.setOnAction(event -> acts.tag(detail.campaign(), tag, item.isSelected()));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem create = new MenuItem("New tag …");
        create.setOnAction(event -> newTag.act().run());
        items.add(create);
        tagMenu.getItems().setAll(items);
    }
}
