package stillwatch.ui.evidence;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import javafx.util.StringConverter;
import stillwatch.casework.ProducedItem;
import stillwatch.store.BatesTable;
import stillwatch.store.ExportListQuery.Export;
import stillwatch.ui.workspace.FormDialog;

/** Asks what is claimed back from whom, and on which ground. */
final class ClawBackDialog {
    private final EvidenceViewModel model;

    ClawBackDialog(EvidenceViewModel model) {
        this.model = model;
    }

    void ask(Window owner, Export export) {
        model.produced(export, (prefix, items) -> ask(owner, export, prefix, items));
    }

    private void ask(Window owner, Export export, String prefix, List<ProducedItem> items) {
        ComboBox<ProducedItem> item = new ComboBox<>(FXCollections.observableArrayList(items));
        item.setId("claw-back-item");
        item.setConverter(new Numbers(prefix));
        item.setMaxWidth(Double.MAX_VALUE);
        item.setPromptText(items.isEmpty() ? "This package carried no conversation or exchange" : "Production number");
        TextField recipient = new TextField(export.recipient());
        TextField reason = new TextField();
        reason.setPromptText("Produced by mistake; noticed on review");
        ComboBox<String> ground = WithholdDialogs.grounds();
        TextField description = new TextField();
        new FormDialog(
                        model.session().display(),
                        owner,
                        "Claim an item back",
                        "The item becomes privileged and goes into no package from now on. Export the campaign again for this"
                                + " recipient: the new package carries the draft of a notice, and a slip sheet under the"
                                + " same number. A claim cannot be undone.")
                .with("Number in " + export.name(), item)
                .with("Recipient", recipient)
                .with("Why it is claimed back", reason)
                .with("Ground", ground)
                .with("What it is, without what it says", description)
                .ask(
                        "Claim back",
                        item.valueProperty()
                                .isNotNull()
                                .and(javafx.beans.binding.Bindings.createBooleanBinding(
                                        () -> !description.getText().isBlank()
                                                && !reason.getText().isBlank(),
                                        description.textProperty(),
                                        reason.textProperty())),
                        () -> model.claimBack(
                                export,
                                item.getValue(),
                                new EvidenceViewModel.Claim(
                                        recipient.getText(),
                                        reason.getText(),
                                        ground.getEditor().getText(),
                                        description.getText())));
    }

    private static final class Numbers extends StringConverter<ProducedItem> {
        private final String prefix;

        Numbers(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String toString(ProducedItem item) {
            return item == null ? "" : BatesTable.label(prefix, item.number()) + "  " + item.kind();
        }

        @Override
        public ProducedItem fromString(String words) {
            throw new UnsupportedOperationException("numbers are chosen, not typed");
        }
    }
}
