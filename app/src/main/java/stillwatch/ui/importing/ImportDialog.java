package stillwatch.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Subscription;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.Preview;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;

/**
 * Shows, before anything is written, how each file is understood, its first rows and what the data lacks, and lets people
 * change it.
 */
public final class ImportDialog {
    private static final ButtonType IMPORT = new ButtonType("Import", ButtonData.OK_DONE);
    private static final double WIDTH_EMS = 92;
    private static final double HEIGHT_EMS = 62;
    private static final double SHARE_OF_SCREEN = 0.92;
    private static final double ROOMY_EMS = 64;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ImportViewModel model;
    private final DisplaySettings display;
    private final SplitPane parts = new SplitPane();
    private final FilesTable files;
    private final FileView file;
    private final Label headline = new Label();
    private final Label missing = new Label();

    /** Begins at once to look at the files, in the background. */
    public ImportDialog(Jobs jobs, List<Path> paths, DisplaySettings display, Window owner) {
        this.display = display;
        model = new ImportViewModel(jobs, paths);
        files = new FilesTable(model);
        file = new FileView(model);
        dialog.initOwner(owner);
        dialog.setTitle("Import");
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("import-pane");
        pane.getStylesheets()
                .add(Objects.requireNonNull(
                                ImportDialog.class.getResource("/stillwatch/ui/importing.css"), "importing.css")
                        .toExternalForm());
        pane.setContent(content());
        pane.getButtonTypes().setAll(IMPORT, ButtonType.CANCEL);
        fit(pane, display.fontPixels());
        Node go = pane.lookupButton(IMPORT);
        go.setId("import-go");
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !model.state().get().isUsable(), model.state()));
        Subscription dress = display.dress(pane.getScene());
        dialog.setOnHidden(event -> {
            model.cancel();
            dress.unsubscribe();
        });
        model.state().subscribe(this::show);
    }

    /** Shows the dialog and returns at once. */
    public void show(Consumer<ImportOptions> go) {
        dialog.resultProperty().addListener((property, before, pressed) -> {
            if (pressed == IMPORT) {
                go.accept(model.options());
            }
        });
        dialog.show();
    }

    /** As large as is comfortable, but never larger than the screen, however large the text is. */
    static void fit(DialogPane pane, double fontPixels) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        pane.setPrefSize(
                Math.min(WIDTH_EMS * fontPixels, screen.getWidth() * SHARE_OF_SCREEN),
                Math.min(HEIGHT_EMS * fontPixels, screen.getHeight() * SHARE_OF_SCREEN));
    }

    /** Enter ends the typing in a field; without this it would press the dialog's own button. */
    static void keepEnterInside(Node part) {
        part.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
    }

    private Node content() {
        headline.getStyleClass().add("dialog-title");
        headline.setId("import-headline");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        missing.setWrapText(true);
        missing.setId("import-missing");
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.getStyleClass().add("muted");
        ScrollPane missingArea = new ScrollPane(missing);
        missingArea.setFitToWidth(true);
        missingArea.getStyleClass().addAll("detail-scroll", "import-missing");
        missingArea.visibleProperty().bind(missing.textProperty().isNotEmpty());
        missingArea.managedProperty().bind(missingArea.visibleProperty());
        VBox.setVgrow(parts, Priority.ALWAYS);
        parts.widthProperty().addListener((property, before, now) -> arrange());
        VBox content = new VBox(10, headline, parts, missingArea);
        content.getStyleClass().add("import-dialog");
        return content;
    }

    /** One file needs no list; beside each other they stand where there is room for both, else below each other. */
    private void arrange() {
        boolean hasOne = model.state()
                .get()
                .preview()
                .filter(preview -> preview.files().size() == 1)
                .isPresent();
        boolean isWide = parts.getWidth() / display.fontPixels() > ROOMY_EMS;
        List<Region> shown = hasOne ? List.of(file) : List.of(files, file);
        Orientation orientation = isWide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (!parts.getItems().equals(shown) || parts.getOrientation() != orientation) {
            parts.setOrientation(orientation);
            parts.getItems().setAll(shown);
            parts.setDividerPositions(isWide ? 0.36 : 0.25);
        }
    }

    private void show(ImportState state) {
        arrange();
        boolean hasFiles = state.preview().isPresent();
        headline.setText(hasFiles || state.mistake().isEmpty() ? state.headline() : state.mistake());
        List<String> sentences = state.preview().map(Preview::missing).orElse(List.of());
        missing.setText(String.join("  ", sentences));
    }
}
