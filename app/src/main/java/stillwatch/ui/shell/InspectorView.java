package stillwatch.ui.shell;

import java.time.ZoneId;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.casework.Campaign;
import stillwatch.casework.Link;
import stillwatch.casework.LinkLayer;
import stillwatch.dataset.Account;
import stillwatch.store.AccountProfileQuery.Profile;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.FactList;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.TimeSpan;

/** The selection on the right of every screen: its facts, its tags, its notes. */
final class InspectorView extends BorderPane {
    private final InspectorViewModel model;
    private final DisplaySettings display;
    private final VBox parts = new VBox();

    InspectorView(InspectorViewModel model, DisplaySettings display) {
        this.model = model;
        this.display = display;
        getStyleClass().add("inspector");
        parts.getStyleClass().add("inspector-parts");
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("detail-scroll");
        setCenter(scroll);
        model.inspected().subscribe(this::show);
        display.localTime()
                .addListener((property, before, now) -> show(model.inspected().get()));
    }

    private ZoneId zone() {
        return display.zone();
    }

    private void show(Inspected inspected) {
        parts.getChildren().clear();
        if (inspected.selection().isEmpty()) {
            parts.getChildren()
                    .add(new EmptyState(
                            "fth-mouse-pointer",
                            "Nothing selected",
                            "Select accounts, a campaign, a conversation or a span of time on any screen: it is kept while"
                                    + " you go from screen to screen."));
            return;
        }
        inspected
                .conversation()
                .ifPresent(part -> add("Conversation", conversation(part.what()), remarks(part.remarks(), inspected)));
        inspected
                .account()
                .ifPresent(part -> add(
                        "Account " + part.what().account().accountId(),
                        account(part.what()),
                        remarks(part.remarks(), inspected)));
        inspected
                .accounts()
                .ifPresent(all -> add(
                        Formats.count(all.subjects().size()) + " accounts", new FactList(), remarks(all, inspected)));
        inspected.link().ifPresent(link -> add("Link between the two", link(link)));
        inspected
                .campaign()
                .ifPresent(part ->
                        add("Campaign " + part.what().id(), campaign(part.what()), remarks(part.remarks(), inspected)));
        inspected.selection().span().ifPresent(span -> add("Span of time", span(span)));
        Button clear = new Button("Clear the selection");
        clear.getStyleClass().addAll("flat", "small");
        clear.setOnAction(event -> model.clear());
        parts.getChildren().add(clear);
    }

    private Node remarks(Remarks remarks, Inspected inspected) {
        return new RemarksView(model, remarks, inspected.tags(), zone());
    }

    private void add(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        VBox part = new VBox(heading);
        part.getChildren().addAll(content);
        part.getStyleClass().add("inspector-part");
        parts.getChildren().add(part);
    }

    private FactList conversation(ConversationRowsQuery.Row row) {
        return new FactList()
                .with("Id", row.conversationId())
                .with("Account", row.accountId())
                .with("Time", row.atMillis() == null ? null : Formats.second(row.atMillis(), zone()))
                .with("Model", row.model())
                .with("Techniques", row.techniques().replace(",", ", "))
                .with("Read from", row.source() + ", line " + Formats.count(row.line()));
    }

    private FactList account(Profile profile) {
        Account account = profile.account();
        return new FactList()
                .with("Organisation", account.organizationId())
                .with("Plan", account.plan())
                .with("Verified", account.verification())
                .with("Status", account.status())
                .with("Payment", account.paymentId())
                .with("Declared use", account.declaredUse())
                .with("Exchanges", Formats.count(profile.exchanges()))
                .with("Tokens out", Formats.count(profile.outputTokens()))
                .with("First seen", time(profile.firstAtMillis()))
                .with("Last seen", time(profile.lastAtMillis()))
                .with(
                        "Campaigns",
                        profile.campaigns().stream()
                                .map(each -> each.campaignId() + " (" + each.membership() + ")")
                                .collect(Collectors.joining(", ")));
    }

    private static VBox link(Link link) {
        VBox layers = new VBox(8);
        layers.getChildren().add(new FactList().with("Strength", Formats.score(link.weight())));
        for (LinkLayer layer : link.layers()) {
            layers.getChildren()
                    .add(new FactList()
                            .with("Layer", layer.layer())
                            .with("Shared", Formats.score(layer.observed()))
                            .with("By chance", Formats.score(layer.expected()))
                            .with(
                                    "Values",
                                    layer.values().stream()
                                            .map(value ->
                                                    value.value() + " (held by " + Formats.count(value.holders()) + ")")
                                            .collect(Collectors.joining(", "))));
        }
        return layers;
    }

    private VBox campaign(Campaign campaign) {
        Label title = new Label(campaign.title());
        title.setWrapText(true);
        Label state = new Label(campaign.state().word());
        state.getStyleClass().addAll("state", "state-" + campaign.state().word().replace(' ', '-'));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(state, gap, new Label("score " + Formats.score(campaign.score())));
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                8,
                title,
                line,
                new FactList()
                        .with("Accounts", Formats.count(campaign.accounts()))
                        .with("Exchanges", Formats.count(campaign.exchanges()))
                        .with("Tokens out", Formats.count(campaign.outputTokens()))
                        .with("First seen", time(campaign.firstSeenMillis()))
                        .with("Last seen", time(campaign.lastSeenMillis())));
    }

    private FactList span(TimeSpan span) {
        return new FactList().with("From", time(span.fromMillis())).with("To", time(span.toMillis()));
    }

    private String time(Long atMillis) {
        return atMillis == null ? null : Formats.minute(atMillis, zone());
    }
}
