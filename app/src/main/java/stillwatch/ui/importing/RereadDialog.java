package stillwatch.ui.importing;

import java.io.File;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Subscription;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.MappingDraft;
import stillwatch.store.CaseFile;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;

/** Lets people mend the mapping of a file whose rows were rejected, shows what would become of them, and has them read again. */
public final class RereadDialog {
    private static final ButtonType READ = new ButtonType("Read the rejects again", ButtonData.OK_DONE);

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final RereadViewModel model;
    private final MappingViewModel mapping;
    private final Label title = new Label();
    private final Label words = new Label();
    private final FirstRowsTable rows = new FirstRowsTable();

    /** @param sourceKey the file */
    public RereadDialog(Jobs jobs, CaseFile file, long sourceKey, DisplaySettings display, Window owner) {
        model = new RereadViewModel(jobs, file, sourceKey);
        mapping = new MappingViewModel(model::changeMapping);
        dialog.initOwner(owner);
        dialog.setTitle("Fix the mapping");
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("import-pane");
        pane.getStylesheets()
                .add(Objects.requireNonNull(
                                RereadDialog.class.getResource("/stillwatch/ui/importing.css"), "importing.css")
                        .toExternalForm());
        pane.setContent(content());
        pane.getButtonTypes().setAll(READ, ButtonType.CANCEL);
        ImportDialog.fit(pane, display.fontPixels());
        Node go = pane.lookupButton(READ);
        go.setId("reread-go");
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !model.state().get().isUsable(), model.state()));
        Subscription dress = display.dress(pane.getScene());
        dialog.setOnHidden(event -> dress.unsubscribe());
        model.state().subscribe(state -> show(state));
    }

    /** Shows the dialog and returns at once; {@code go} gets the mended mapping. */
    public void show(Consumer<MappingDraft> go) {
        dialog.resultProperty().addListener((property, before, pressed) -> {
            if (pressed == READ) {
                model.draft().ifPresent(go);
            }
        });
        dialog.show();
    }

    private Node content() {
        title.getStyleClass().add("dialog-title");
        words.setId("reread-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button load = new Button("Load a mapping…");
        load.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Load a mapping");
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Mapping", "*.json"));
            File chosen =
                    chooser.showOpenDialog(dialog.getDialogPane().getScene().getWindow());
            if (chosen != null) {
                model.load(chosen.toPath());
            }
        });
        SplitPane parts = new SplitPane(new MappingView(mapping), rows);
        parts.setOrientation(Orientation.VERTICAL);
        parts.getStyleClass().add("import-parts");
        VBox.setVgrow(parts, Priority.ALWAYS);
        VBox content = new VBox(10, title, words, load, parts);
        content.getStyleClass().add("import-dialog");
        ImportDialog.keepEnterInside(content);
        return content;
    }

    private void show(RereadState state) {
        state.source().ifPresent(source -> title.setText("Fix the mapping of " + source.name()));
        words.setText(state.words());
        words.getStyleClass().removeAll("mistake");
        if (!state.mistake().isEmpty()) {
            words.getStyleClass().add("mistake");
        }
        state.preview().ifPresent(this::show);
    }

    private void show(FilePreview preview) {
        mapping.show(
                preview.draft(),
                preview.places(),
                preview.first().rows().isEmpty()
                        ? Map.of()
                        : preview.first().rows().get(0));
        rows.show(preview);
    }
}
