package stillwatch.ui.campaigns;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javafx.util.StringConverter;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Membership;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.FormDialog;

/** Asks for what an act on a campaign needs, says what it will do, and then does it. */
final class CampaignDialogs {
    private static final String REASON = "Reason (stands in the log and in the package)";

    private final CampaignActs acts;
    private final DisplaySettings display;
    private final Supplier<Window> owner;

    CampaignDialogs(CampaignActs acts, DisplaySettings display, Supplier<Window> owner) {
        this.acts = acts;
        this.display = display;
        this.owner = owner;
    }

    void decide(Campaign campaign, CampaignState next) {
        String verb =
                switch (next) {
                    case CONFIRMED -> "Confirm";
                    case DISMISSED -> "Dismiss";
                    default -> "Put under review";
                };
        String meaning =
                switch (next) {
                    case CONFIRMED -> "You hold these accounts to be one campaign. A later analysis will not change that;"
                            + " you can put it under review again.";
                    case DISMISSED -> "You hold this not to be a campaign. It moves to the end of the list and stays there"
                            + " after a later analysis.";
                    default -> "You look into it. A later analysis keeps this group as it is.";
                };
        TextArea reason = area("campaign-reason");
        form(verb + " " + campaign.id(), meaning)
                .with(REASON, reason)
                .ask(verb, FormDialog.filled(reason), () -> acts.decide(campaign, next, reason.getText()));
    }

    void rename(Campaign campaign) {
        TextField title = new TextField(campaign.title());
        form("Rename " + campaign.id(), "The id stays; the title is what people read.")
                .with("Title", title)
                .ask("Rename", FormDialog.filled(title), () -> acts.rename(campaign, title.getText()));
    }

    void note(Campaign campaign) {
        TextArea text = area("campaign-note");
        form("Note on " + campaign.id(), "Notes are Markdown and stand on the History tab.")
                .with("Note", text)
                .ask("Add note", FormDialog.filled(text), () -> acts.note(campaign, text.getText()));
    }

    void newTag(Campaign campaign) {
        TextField name = new TextField();
        TextField meaning = new TextField();
        ColorPicker color = new ColorPicker(Color.web("#0072b2"));
        form("New tag on " + campaign.id(), "The tag can then be put on anything in this case.")
                .with("Name", name)
                .with("Meaning", meaning)
                .with("Colour", color)
                .ask(
                        "Create and add tag",
                        FormDialog.filled(name),
                        () -> acts.newTag(campaign, name.getText(), code(color.getValue()), meaning.getText()));
    }

    private static String code(Color color) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    void addMembers(Campaign campaign) {
        TextArea ids = area("member-ids");
        ids.setPromptText("acct-0001, acct-0002 …");
        ChoiceBox<Membership> membership = new ChoiceBox<>();
        membership.getItems().setAll(Membership.values());
        membership.setValue(Membership.CORE);
        membership.setConverter(new StringConverter<>() {
            @Override
            public String toString(Membership value) {
                return value == null ? "" : value.word();
            }

            @Override
            public Membership fromString(String word) {
                return Membership.ofWord(word);
            }
        });
        TextArea reason = area("member-reason");
        form(
                        "Add accounts to " + campaign.id(),
                        "Accounts that are in it already get the membership that you choose. A later analysis keeps them.")
                .with("Account ids, with commas, blanks or line breaks between them", ids)
                .with("Membership", membership)
                .with(REASON, reason)
                .ask(
                        "Add accounts",
                        Bindings.createBooleanBinding(
                                () -> !ids.getText().isBlank()
                                        && !reason.getText().isBlank(),
                                ids.textProperty(),
                                reason.textProperty()),
                        () -> acts.addMembers(campaign, split(ids.getText()), membership.getValue(), reason.getText()));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    void removeMembers(Campaign campaign, Set<Long> accounts) {
        TextArea reason = area("member-reason");
        form(
                        "Remove " + Formats.count(accounts.size()) + " accounts from " + campaign.id(),
                        "They leave the campaign's figures. Their exchanges stay in the case.")
                .with(REASON, reason)
                .ask(
                        "Remove accounts",
                        FormDialog.filled(reason),
                        () -> acts.removeMembers(campaign, accounts, reason.getText()));
    }

    void split(Campaign campaign, Set<Long> accounts) {
        TextField title = new TextField(campaign.title() + " (part)");
        TextArea reason = area("split-reason");
        form(
                        "Split " + Formats.count(accounts.size()) + " accounts off " + campaign.id(),
                        "They become a campaign of their own, under review. It has no reasons of its own until the case is"
                                + " analysed again.")
                .with("Title of the new campaign", title)
                .with(REASON, reason)
                .ask(
                        "Split off",
                        Bindings.createBooleanBinding(
                                () -> !title.getText().isBlank()
                                        && !reason.getText().isBlank(),
                                title.textProperty(),
                                reason.textProperty()),
                        () -> acts.split(campaign, accounts, title.getText().trim(), reason.getText()));
    }

    void merge(Campaign campaign, List<Campaign> candidates) {
        ListView<Campaign> others = new ListView<>();
        others.getItems().setAll(candidates);
        others.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        others.setPrefHeight(150);
        others.setId("merge-candidates");
        others.setCellFactory(view -> new javafx.scene.control.ListCell<>() {
            @Override
            protected void updateItem(Campaign other, boolean empty) {
                super.updateItem(other, empty);
                setText(
                        empty
                                ? null
                                : other.id() + "  " + other.title() + "  (" + Formats.score(other.score()) + ", "
                                        + other.state().word() + ")");
            }
        });
        TextArea reason = area("merge-reason");
        SimpleBooleanProperty ready = new SimpleBooleanProperty();
        Runnable check =
                () -> ready.set(!others.getSelectionModel().getSelectedItems().isEmpty()
                        && !reason.getText().isBlank());
        others.getSelectionModel().selectedItemProperty().addListener(change -> check.run());
        reason.textProperty().addListener(change -> check.run());
        form(
                        "Merge into " + campaign.id(),
                        "The accounts of the chosen campaigns go into " + campaign.id()
                                + ". The chosen ones stay in the case, dismissed and empty, with their reasons.")
                .with("Campaigns to merge (Ctrl+click for several)", others)
                .with(REASON, reason)
                .ask(
                        "Merge",
                        ready,
                        () -> acts.merge(
                                campaign,
                                List.copyOf(others.getSelectionModel().getSelectedItems()),
                                reason.getText()));
    }

    private FormDialog form(String title, String explanation) {
        return new FormDialog(display, owner.get(), title, explanation);
    }

    private static TextArea area(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setPrefRowCount(4);
        area.setWrapText(true);
        return area;
    }
}
