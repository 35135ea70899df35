package stillwatch.ui.evidence;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import stillwatch.evidence.content.ContentReview.Item;
import stillwatch.evidence.content.ContentReview.Text;
import stillwatch.ui.workspace.FormDialog;

/** Asks for what withholding needs: a ground, a description, a reason, a rule. */
final class WithholdDialogs {
    static final String[] GROUNDS = {
        "attorney-client privilege", "work product", "common interest", "legal professional privilege"
    };

    private final WithholdViewModel model;

    WithholdDialogs(WithholdViewModel model) {
        this.model = model;
    }

    static ComboBox<String> grounds() {
        ComboBox<String> grounds = new ComboBox<>(FXCollections.observableArrayList(GROUNDS));
        grounds.setEditable(true);
        grounds.setValue(GROUNDS[0]);
        grounds.setMaxWidth(Double.MAX_VALUE);
        return grounds;
    }

    void mark(Window owner, Item item) {
        ComboBox<String> ground = grounds();
        TextField description = new TextField();
        description.setPromptText("E-mail draft to outside counsel on the contract");
        new FormDialog(
                        model.session().display(),
                        owner,
                        "Mark as privileged",
                        item.name()
                                + " goes into no package. The privilege log of each package names the ground and this"
                                + " description, so do not write what it says.")
                .with("Ground", ground)
                .with("What it is", description)
                .ask(
                        "Mark as privileged",
                        FormDialog.filled(description),
                        () -> model.mark(item, ground.getEditor().getText(), description.getText()));
    }

    void redact(Window owner, Item item, Text text, int start, int end) {
        TextField reason = new TextField();
        reason.setPromptText("Name of an uninvolved person");
        new FormDialog(
                        model.session().display(),
                        owner,
                        "Redact the selected text",
                        (end - start) + " characters of " + text.title() + " (" + item.name()
                                + ") leave in no package. The row's bytes are left out with them. The redaction log says"
                                + " where and how often, never what.")
                .with("Why", reason)
                .ask("Redact", FormDialog.filled(reason), () -> model.redact(item, text, start, end, reason.getText()));
    }

    void addRule(Window owner) {
        TextField name = new TextField();
        name.setId("rule-name");
        name.setPromptText("Personal names");
        ComboBox<String> field = new ComboBox<>(FXCollections.observableArrayList(
                "*",
                "messages",
                "account_id",
                "organization_id",
                "payment_id",
                "plan",
                "ip",
                "signup_ip",
                "device_id",
                "email_domain",
                "country",
                "declared_use",
                "session_id",
                "client"));
        field.setEditable(true);
        field.setValue("*");
        field.setMaxWidth(Double.MAX_VALUE);
        TextField pattern = new TextField();
        pattern.setId("rule-pattern");
        pattern.setPromptText("J(ane|\\.) Sample");
        TextField reason = new TextField();
        Label found = new Label("* stands for every text of a package; an empty pattern for the whole field.");
        found.setWrapText(true);
        found.setMinHeight(Region.USE_PREF_SIZE);
        found.setId("rule-preview");
        Button look = new Button("Count");
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(event -> model.preview(field.getEditor().getText(), pattern.getText(), found::setText));
        new FormDialog(
                        model.session().display(),
                        owner,
                        "Redact by a rule",
                        "What matches is taken out of the data of every package before anything is written. The rule's name"
                                + " stands in the redaction log, so keep what is to be hidden out of it.")
                .with("Name", name)
                .with("Field", field)
                .with("Pattern (regular expression)", pattern)
                .with("Why", reason)
                .with("What it finds", new HBox(10, look, found))
                .ask(
                        "Add rule",
                        FormDialog.filled(name),
                        () -> model.addRule(
                                name.getText(), field.getEditor().getText(), pattern.getText(), reason.getText()));
    }
}
