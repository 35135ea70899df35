package stillwatch.ui.evidence;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
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
    private final TextField recipient = new TextField();
    private final CommandButton button;
    private boolean following;

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
        recipient.setId("evidence-recipient");
        recipient.setPromptText("Recipient, as you will know them");
        Label to = new Label("Recipient (noted in the case, not in the package)");
        to.setWrapText(true);
        to.setLabelFor(recipient);
        to.getStyleClass().addAll("muted", "small");
        mark.setSelected(true);
        button = new CommandButton(command(), "Export package …")
                .withIcon("fth-package")
                .styled("accent");
        Label signed = new Label("The package is signed with your key and verified before it is put in its place.");
        signed.setWrapText(true);
        signed.setMinHeight(Region.USE_PREF_SIZE);
        signed.getStyleClass().addAll("muted", "small");
        getChildren()
                .addAll(
                        new Card("Campaign", campaigns),
                        new Card("For whom", choices),
                        new Card("Export", to, recipient, originals, zip, mark, button, signed));
        model.known().addListener(change -> follow());
        model.campaign().addListener(change -> follow());
        model.preview().addListener(change -> button.update());
    }

    private VBox choice(Profile profile) {
        RadioButton radio = new RadioButton(profile.title());
        radio.setId("profile-" + profile.word());
        radio.setToggleGroup(profiles);
        radio.setSelected(profile == model.profile().get());
        radio.setOnAction(event -> {
            model.profile().set(profile);
            originals.setDisable(profile.isRedacted());
        });
        Label purpose = new Label(profile.purpose());
        purpose.setWrapText(true);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        purpose.getStyleClass().addAll("muted", "small", "profile-purpose");
        return new VBox(1, radio, purpose);
    }

    Command command() {
        return new Command(
                "Export evidence package",
                "Ctrl+Shift+E",
                model::refusal,
                () -> keys.whenOpen(getScene().getWindow(), this::export));
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
            model.export(
                    target.toPath(),
                    mark.isSelected(),
                    new ExportChoices(recipient.getText().strip(), originals.isSelected()));
        }
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
        button.update();
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
