package stillwatch.ui.campaigns;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillwatch.casework.Membership;
import stillwatch.store.CampaignMembersQuery.Member;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CommandButton;

/** Who belongs to the campaign: core, periphery and crowd, in one virtual table that can be narrowed to each. */
final class MembersView extends VBox {
    private final ObservableList<Member> all = FXCollections.observableArrayList();
    private final FilteredList<Member> filtered = new FilteredList<>(all);
    private final TableView<Member> table = new TableView<>();
    private final ToggleButton everybody = new ToggleButton("All");
    private final Map<Membership, ToggleButton> parts = new EnumMap<>(Membership.class);
    private final Label meaning = new Label();
    private final Label count = new Label();
    /** The whole sentence of the one selected account: a cell has no room for it. */
    private final Label why = new Label();

    private final List<CommandButton> acts;
    private long total;

    MembersView(List<CommandButton> acts) {
        this.acts = acts;
        FlowPane bar = new FlowPane(6, 6);
        bar.getStyleClass().add("button-bar-flow");
        ToggleGroup group = new ToggleGroup();
        everybody.setToggleGroup(group);
        everybody.setSelected(true);
        everybody.setOnAction(event -> narrow(everybody, member -> true, ""));
        bar.getChildren().add(everybody);
        for (Membership part : Membership.values()) {
            ToggleButton button = new ToggleButton();
            button.setGraphic(new FontIcon(CampaignWords.icon(part)));
            button.setTooltip(new Tooltip(CampaignWords.meaning(part)));
            button.setToggleGroup(group);
            button.setOnAction(event ->
                    narrow(button, member -> member.member().membership() == part, CampaignWords.meaning(part)));
            parts.put(part, button);
            bar.getChildren().add(button);
        }
        bar.getChildren().addAll(acts);
        meaning.getStyleClass().addAll("quiet", "kind-of-statement");
        meaning.setWrapText(true);
        meaning.managedProperty().bind(meaning.textProperty().isNotEmpty());
        count.getStyleClass().addAll("quiet", "list-count");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("list-count");
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        fillColumns();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, meaning, table, why, count);
        table.getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<Member>)
                change -> {
                    count();
                });
    }

    private void fillColumns() {
        table.setId("campaign-members");
        table.getStyleClass().add(Styles.DENSE);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<Member> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setPlaceholder(new Label("Reading the members …"));
        table.getColumns().add(Columns.words("Account", 140, Member::accountId));
        table.getColumns().add(Columns.words("Membership", 115, member -> member.member()
                .membership()
                .word()));
        table.getColumns()
                .add(Columns.figure("Strength", 90, member -> member.member().strength(), Formats::score));
        table.getColumns().add(Columns.words("Why", 340, MembersView::why));
        table.getColumns().add(Columns.count("Exchanges", 105, Member::exchanges));
        table.getColumns().add(Columns.words("Organization", 130, Member::organizationId));
        table.getColumns().add(Columns.words("Plan", 125, Member::plan));
        table.getColumns().add(Columns.words("Status", 80, Member::status));
        table.getColumns()
                .add(Columns.words(
                        "Put in by", 100, member -> member.member().addedByHand() ? "a person" : "analysis"));
    }

    /** @param counts how many there are of each part, @param members what was read of them; empty while it is being read */
    void show(Map<Membership, Long> counts, List<Member> members, boolean known) {
        total = counts.values().stream().mapToLong(Long::longValue).sum();
        everybody.setText("All " + Formats.count(total));
        parts.forEach((part, button) -> button.setText(
                CampaignWords.sentenceCase(part.word()) + " " + Formats.count(counts.getOrDefault(part, 0L))));
        table.setPlaceholder(new Label(known ? "No account." : "Reading the members …"));
        Set<Long> selected = selectedKeys();
        all.setAll(members);
        for (int i = 0; i < table.getItems().size() && !selected.isEmpty(); i++) {
            if (selected.contains(table.getItems().get(i).member().accountKey())) {
                table.getSelectionModel().select(i);
            }
        }
        count();
    }

    private void narrow(ToggleButton button, Predicate<Member> part, String words) {
        button.setSelected(true);
        filtered.setPredicate(part);
        meaning.setText(words);
        count();
    }

    private static String why(Member member) {
        if (!member.member().why().isEmpty()) {
            return member.member().why();
        }
        return member.member().addedByHand() ? "Put in by a person: the reason stands under History and notes." : null;
    }

    private void count() {
        List<Member> chosen = table.getSelectionModel().getSelectedItems();
        String words = chosen.size() == 1 && chosen.get(0) != null ? why(chosen.get(0)) : null;
        why.setText(words == null ? "" : chosen.get(0).accountId() + ": " + words);
        acts.forEach(CommandButton::update);
        int selected = table.getSelectionModel().getSelectedItems().size();
        String shown = all.size() < total
                ? "showing the first " + Formats.count(all.size()) + " of " + Formats.count(total)
                        + ", core first, strongest first"
                : Formats.count(filtered.size()) + " accounts";
        count.setText(selected == 0 ? shown : shown + ", " + Formats.count(selected) + " selected");
    }

    Set<Long> selectedKeys() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .map(member -> member.member().accountKey())
                .collect(Collectors.toSet());
    }
}
