package stillwatch.ui.campaigns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.ui.campaigns.CampaignDetailViewModel.Detail;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.CommandButton;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** The list of campaigns on the left, the chosen one on the right. */
public final class CampaignsScreen implements Screen {
    private final CaseSession session;
    private final CampaignListViewModel list;
    private final CampaignDetailViewModel detail;
    private final CampaignCommands commands;
    private final CampaignListView listView;
    private final CampaignHeaderView header;
    private final OriginalsViewModel originals;
    private final OriginalsView originalsView;
    private final ReasonsView reasons;
    private final MembersView members;
    private final HarvestView harvest;
    private final EventsView events;
    private final OperatorsView operators;
    private final HistoryView history;
    /** The tabs, and below them, where somebody asked for them, the originals behind a statement. */
    private final SplitPane below = new SplitPane();

    private final VBox page;
    private final Label nothing = new Label();
    private final SplitPane split;
    /** The campaign whose statements the originals belong to. */
    private String originalsOf = "";

    public CampaignsScreen(CaseSession session) {
        this.session = session;
        list = new CampaignListViewModel(session);
        detail = new CampaignDetailViewModel(session);
        CampaignActs acts = new CampaignActs(session);
        split = new SplitPane();
        CampaignDialogs dialogs = new CampaignDialogs(
                acts, session.display(), () -> split.getScene().getWindow());
        CrowdDialog crowd = new CrowdDialog(session, () -> split.getScene().getWindow());
        commands = new CampaignCommands(session, dialogs, crowd, this::campaign, list::all, this::selectedMembers);
        listView = new CampaignListView(list, session.display(), this::choose);
        header = new CampaignHeaderView(session, acts, commands);
        originals = new OriginalsViewModel(session, this::campaign);
        originalsView = new OriginalsView(originals, session.display());
        reasons = new ReasonsView(originals::show, this::choose);
        members = new MembersView(memberButtons());
        harvest = new HarvestView(session.display());
        events = new EventsView(session.display(), originals::show, detail::openEvent);
        operators = new OperatorsView(originals::show, this::choose, detail::openAccounts);
        history = new HistoryView(session.display());
        Tab memberTab = new Tab("Members", members);
        Tab harvestTab = new Tab("Harvest", harvest);
        Tab eventTab = new Tab("Key events", events);
        memberTab.selectedProperty().addListener((property, before, chosen) -> detail.wantMembers(chosen));
        harvestTab.selectedProperty().addListener((property, before, chosen) -> detail.wantLedger(chosen));
        eventTab.selectedProperty().addListener((property, before, chosen) -> detail.wantEvents(chosen));
        TabPane tabs = new TabPane(
                new Tab("Reasons", reasons),
                memberTab,
                harvestTab,
                eventTab,
                new Tab("Operators", operators),
                new Tab("History", history));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        // Originals belong to a statement of the tab that is left.
        tabs.getSelectionModel().selectedItemProperty().addListener(change -> originals.hide());
        below.setOrientation(Orientation.VERTICAL);
        below.getItems().add(tabs);
        VBox.setVgrow(below, Priority.ALWAYS);
        page = new VBox(header, below);
        page.setMinWidth(0);
        buildSplit();
        follow();
    }

    private List<CommandButton> memberButtons() {
        return List.of(
                new CommandButton(commands.addMembers(), "Add …"),
                new CommandButton(commands.removeMembers(), "Remove …"),
                new CommandButton(commands.split(), "Split off …"),
                new CommandButton(commands.membersIn(ScreenId.ACCOUNTS), "")
                        .withIcon(ScreenId.ACCOUNTS.icon())
                        .styled("flat", "button-icon"),
                new CommandButton(commands.membersIn(ScreenId.GRAPH), "")
                        .withIcon(ScreenId.GRAPH.icon())
                        .styled("flat", "button-icon"),
                new CommandButton(commands.membersIn(ScreenId.TIMELINE), "")
                        .withIcon(ScreenId.TIMELINE.icon())
                        .styled("flat", "button-icon"));
    }

    private void buildSplit() {
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty-words");
        StackPane right = new StackPane(nothing, page);
        page.visibleProperty().bind(nothing.visibleProperty().not());
        split.getItems().addAll(listView, right);
        listView.setMinWidth(230);
        listView.setPrefWidth(290);
        listView.setMaxWidth(420);
        split.setDividerPositions(0.26);
        SplitPane.setResizableWithParent(listView, false);
        split.getStyleClass().add("campaigns-screen");
        split.getStylesheets()
                .add(Objects.requireNonNull(
                                CampaignsScreen.class.getResource("/stillwatch/ui/campaigns.css"), "campaigns.css")
                        .toExternalForm());
    }

    private void follow() {
        session.selection().addListener((property, before, now) -> {
            if (!before.campaignId().equals(now.campaignId())) {
                showChosen();
            }
        });
        list.state().addListener((property, before, state) -> {
            if (state.known() && (!before.known() || state.total() != before.total())) {
                showChosen();
            }
        });
        detail.detail().addListener((property, before, next) -> showDetail());
        detail.members().addListener((property, before, next) -> showMembers());
        detail.ledger()
                .addListener((property, before, next) ->
                        detail.detail().get().ifPresent(shown -> harvest.show(shown, next)));
        originals.originals().addListener((property, before, next) -> showOriginals(next));
        detail.events()
                .addListener(
                        (property, before, next) -> detail.detail().get().ifPresent(shown -> events.show(shown, next)));
        session.display().localTime().addListener(change -> showDetail());
        showNothing("Reading the campaigns …");
    }

    private Optional<Campaign> campaign() {
        Optional<String> selected = session.selection().get().campaignId();
        // Until the newly selected campaign was read, acts must not reach the one that is still shown.
        return detail.detail()
                .get()
                .map(Detail::campaign)
                .filter(shown -> selected.isEmpty() || selected.get().equals(shown.id()));
    }

    private Set<Long> selectedMembers() {
        return members.selectedKeys();
    }

    private void choose(String campaignId) {
        session.select(session.selection().get().withCampaign(campaignId));
    }

    /** The selected campaign, or the first of the list where none was selected or the selected one is gone. */
    private void showChosen() {
        CampaignListViewModel.State state = list.state().get();
        if (!state.known()) {
            return;
        }
        if (state.total() == 0) {
            // The detail is and stays empty, so nothing else would end the words about reading.
            showDetail();
            return;
        }
        String chosen = session.selection().get().campaignId().orElse(state.firstId());
        boolean there = list.all().stream().anyMatch(campaign -> campaign.id().equals(chosen));
        detail.show(there ? chosen : state.firstId());
    }

    private void showDetail() {
        Optional<Detail> shown = detail.detail().get();
        if (shown.isEmpty()) {
            showNothing(
                    "There is no campaign in this case. If the analysis has not run since the last import, run it from"
                            + " the Case menu: groups of linked accounts that harvest together are listed here, highest"
                            + " score first. If it has run, no group came near the reporting line.");
            return;
        }
        nothing.setVisible(false);
        if (!shown.get().campaign().id().equals(originalsOf)) {
            originalsOf = shown.get().campaign().id();
            originals.hide();
        }
        listView.select(shown.get().campaign().id());
        header.show(shown.get());
        reasons.show(shown.get());
        harvest.show(shown.get(), detail.ledger().get());
        events.show(shown.get(), detail.events().get());
        operators.show(shown.get());
        history.show(shown.get());
        showMembers();
    }

    private void showMembers() {
        detail.detail()
                .get()
                .ifPresent(shown -> members.show(
                        shown.counts(),
                        detail.members().get().orElse(List.of()),
                        detail.members().get().isPresent()));
    }

    private void showOriginals(Optional<OriginalsViewModel.Originals> next) {
        if (next.isEmpty()) {
            below.getItems().remove(originalsView);
            return;
        }
        originalsView.show(campaign().map(Campaign::id).orElse(""), next.get());
        if (!below.getItems().contains(originalsView)) {
            below.getItems().add(originalsView);
            below.setDividerPositions(0.5);
        }
    }

    private void showNothing(String words) {
        nothing.setText(words);
        nothing.setVisible(true);
    }

    @Override
    public ScreenId id() {
        return ScreenId.CAMPAIGNS;
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public void refresh() {
        list.refresh();
        if (list.state().get().known()) {
            showChosen();
        }
    }

    @Override
    public List<Command> commands() {
        return commands.all();
    }
}
