package stillwatch.ui.evidence;

import java.io.File;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.evidence.ExportChoices;
import stillwatch.evidence.content.Profile;
import stillwatch.ui.kit.Card;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.CommandButton;

/** Which campaign for whom, and the button that makes the package. */
final class ExportForm extends VBox {
    private final EvidenceViewModel model;
    private final SigningKeyDialog keys;
    private final ComboBox<Campaign> campaigns = new ComboBox<>();
    private final ToggleGroup profiles = new ToggleGroup();
    private final CheckBox zip = new CheckBox("One .zip file instead of a folder");
    private final CheckBox mark = new CheckBox("Mark the campaign as exported afterwards");
    private final CheckBox originals = new CheckBox("Enclose the original files (court and regulator)");
    private final CheckBox exchanges = new CheckBox("Enclose every exchange of the members as a table");
    private final TextField recipient = new TextField();
    private final TextField numbers = new TextField();
    private final Label numbersWords = small("");
    private final CheckBox markFinal = new CheckBox();
    private final TextField finalReason = new TextField();
    private final CommandButton button;
    private final Label hint = small("");
    private final HBox bar = new HBox(10);
    private boolean following;
    private String numbersKnown = "";

    ExportForm(EvidenceViewModel model, SigningKeyDialog keys) {
        super(14);
        this.model = model;
        this.keys = keys;
        campaigns.setId("evidence-campaign");
        campaigns.setMaxWidth(Double.MAX_VALUE);
        campaigns.setConverter(new CampaignWords());
        campaigns.valueProperty().addListener((property, before, chosen) -> {
            if (!following && chosen != null) {
                model.campaign().set(Optional.of(chosen));
            }
        });
        VBox choices = new VBox(10);
        for (Profile profile : Profile.values()) {
            choices.getChildren().add(choice(profile));
        }
        zip.setWrapText(true);
        mark.setWrapText(true);
        originals.setWrapText(true);
        originals.setId("evidence-originals");
        exchanges.setWrapText(true);
        exchanges.setId("evidence-exchanges");
        recipient.setId("evidence-recipient");
        recipient.setPromptText("Doe & Partners");
        Label to = small("Recipient (noted in the case, not in the package)");
        to.setLabelFor(recipient);
        numbers.setId("evidence-number-prefix");
        numbersWords.setLabelFor(numbers);
        mark.setSelected(true);
        button = new CommandButton(command(), "Export package …")
                .withIcon("fth-package")
                .styled("accent");
        HBox.setHgrow(hint, Priority.ALWAYS);
        bar.getChildren().addAll(button, new CommandButton(signingKey(), "Signing key …").withIcon("fth-key"), hint);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("export-bar");
        readyToBeFinal();
        getChildren()
                .addAll(
                        new Card("Campaign", campaigns),
                        new Card("For whom", choices),
                        new Card(
                                "Report",
                                markFinal,
                                finalReason,
                                small(
                                        "A draft says so on every page. Marking is an act in the log; whatever is done later"
                                                + " makes a draft of the report again.")),
                        new Card("Export", to, recipient, numbersWords, numbers, originals, exchanges, zip, mark));
        model.known().addListener(change -> follow());
        model.campaign().addListener(change -> follow());
        model.preview().addListener(change -> update());
        update();
        // What was said of one report is not said of the next.
        model.written().addListener(change -> {
            markFinal.setSelected(false);
            finalReason.clear();
        });
    }

    private void readyToBeFinal() {
        markFinal.setId("evidence-final");
        markFinal.setWrapText(true);
        finalReason.setId("evidence-final-reason");
        finalReason.setPromptText("Why nothing is left to do");
        finalReason.disableProperty().bind(markFinal.selectedProperty().not());
        markFinal.selectedProperty().addListener(change -> update());
        finalReason.textProperty().addListener(change -> update());
    }

    /** The buttons, which stay in sight wherever the form is scrolled. */
    HBox bar() {
        return bar;
    }

    private void update() {
        button.update();
        hint.setText(refusal().orElse("Signed with your key, and verified before it is put at its place."));
    }

    private static Label small(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("muted", "small");
        return words;
    }

    private VBox choice(Profile profile) {
        RadioButton radio = new RadioButton(profile.title());
        radio.setId("profile-" + profile.word());
        radio.setToggleGroup(profiles);
        radio.setSelected(profile == model.profile().get());
        radio.setOnAction(event -> {
            model.profile().set(profile);
            originals.setDisable(profile.isRedacted());
            exchanges.setDisable(profile.isRedacted());
            followNumbers();
        });
        Label purpose = small(profile.purpose());
        purpose.getStyleClass().add("profile-purpose");
        return new VBox(1, radio, purpose);
    }

    Command command() {
        return new Command(
                "Export evidence package",
                "Ctrl+Shift+E",
                this::refusal,
                () -> keys.whenOpen(getScene().getWindow(), this::export));
    }

    Command signingKey() {
        return Command.always(
                "Show the signing key", "", () -> keys.show(getScene().getWindow()));
    }

    private Optional<String> refusal() {
        return model.refusal()
                .or(() -> markFinal.isSelected() && finalReason.getText().isBlank()
                        ? Optional.of("Say why the report is final.")
                        : Optional.empty());
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export evidence package");
        chooser.setInitialFileName(model.suggestedName(zip.isSelected()));
        if (zip.isSelected()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Evidence package", "*.zip"));
        }
        File target = chooser.showSaveDialog(getScene().getWindow());
        if (target != null) {
            model.export(target.toPath(), choices());
        }
    }

    /** What the form says now. */
    EvidenceViewModel.Choices choices() {
        return new EvidenceViewModel.Choices(
                mark.isSelected(),
                markFinal.isSelected() ? Optional.of(finalReason.getText().strip()) : Optional.empty(),
                numbers.isDisabled()
                        ? Optional.empty()
                        : Optional.of(numbers.getText().strip()),
                new ExportChoices(recipient.getText().strip(), originals.isSelected(), exchanges.isSelected()));
    }

    private void followNumbers() {
        boolean left = model.known().get().numbersLeft();
        numbers.setDisable(left || model.profile().get().isRedacted());
        numbersWords.setText(
                left
                        ? "Production numbers begin with (stays, because numbers have left)"
                        : "Production numbers begin with (court and regulator)");
    }

    private void follow() {
        following = true;
        campaigns.getItems().setAll(model.known().get().campaigns());
        campaigns.setValue(model.campaign().get().orElse(null));
        boolean confirmed = model.campaign()
                .get()
                .filter(campaign -> campaign.state() == CampaignState.CONFIRMED)
                .isPresent();
        mark.setDisable(!confirmed);
        mark.setText(
                confirmed
                        ? "Mark the campaign as exported afterwards"
                        : "Mark as exported afterwards (only a confirmed campaign)");
        Optional<String> notFinal = model.finalRefusal();
        markFinal.setDisable(notFinal.isPresent());
        markFinal.setText(
                "Mark the report as final" + notFinal.map(why -> ". " + why).orElse(""));
        if (notFinal.isPresent()) {
            markFinal.setSelected(false);
        }
        if (!model.known().get().numberPrefix().equals(numbersKnown)) {
            numbersKnown = model.known().get().numberPrefix();
            numbers.setText(numbersKnown);
        }
        followNumbers();
        update();
        following = false;
    }

    private static final class CampaignWords extends StringConverter<Campaign> {
        @Override
        public String toString(Campaign campaign) {
            return campaign == null
                    ? ""
                    : campaign.id() + "  " + campaign.title() + " ("
                            + campaign.state().word() + ")";
        }

        @Override
        public Campaign fromString(String words) {
            throw new UnsupportedOperationException("campaigns are chosen, not typed");
        }
    }
}
