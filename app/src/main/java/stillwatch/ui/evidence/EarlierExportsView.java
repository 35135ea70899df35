package stillwatch.ui.evidence;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillwatch.store.ExportListQuery.Export;
import stillwatch.ui.evidence.EvidenceViewModel.Known;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.DisplaySettings;

/** The packages that left this case, each with the digest that covers every byte of it. */
final class EarlierExportsView extends VBox {
    private final TableView<Export> table = new TableView<>();

    EarlierExportsView(EvidenceViewModel model, DisplaySettings display) {
        super(10);
        getStyleClass().add("evidence-part");
        Label words = new Label("What left the program cannot be taken back. The digest is the SHA-256 of the package's"
                + " tagmanifest-sha256.txt: a recipient who computes the same one holds the same package.");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        table.setId("earlier-exports");
        table.getStyleClass().add(Styles.DENSE);
        table.setPlaceholder(new Label("No package of this case was exported yet."));
        table.getColumns().add(Columns.words("Time", 165, export -> Formats.second(export.atMillis(), display.zone())));
        table.getColumns().add(Columns.words("Campaign", 90, Export::campaignId));
        table.getColumns().add(Columns.words("Profile", 90, Export::profile));
        table.getColumns().add(Columns.words("Package", 200, Export::name));
        table.getColumns().add(Columns.words("Recipient", 150, Export::recipient));
        table.getColumns().add(Columns.words("Author", 120, Export::author));
        table.getColumns().add(Columns.words("Digest", 520, Export::digest));
        VBox.setVgrow(table, Priority.ALWAYS);
        javafx.scene.control.Button copy =
                Icons.button("fth-copy", "Copy the digest of the selected package", this::copyDigest);
        copy.setText("Copy digest");
        copy.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        ClawBackDialog clawBack = new ClawBackDialog(model);
        javafx.scene.control.Button claim = Icons.button(
                "fth-corner-up-left",
                "Claim an item of the selected package back",
                () -> clawBack.ask(
                        getScene().getWindow(), table.getSelectionModel().getSelectedItem()));
        claim.setText("Claim an item back …");
        claim.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        getChildren().addAll(words, table, new FlowPane(8, 8, copy, claim));
    }

    void show(Known known) {
        table.getItems().setAll(known.exports());
    }

    private void copyDigest() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getSelectionModel().getSelectedItem().digest());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
