package stillwatch.ui.importing;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import stillwatch.ingest.FileChoice;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.KnownFormat;

/** In which way the selected file is read: as recognised, by a known format, by a mapping of the user's own, or not at all. */
final class ReadAsBox extends FlowPane {
    private static final FileChoice BY_HAND = new FileChoice(null, null, false);

    private final ImportViewModel model;
    private final ComboBox<Way> ways = new ComboBox<>();
    private final Button load = new Button("Load a mapping…");
    private final Button save = new Button("Save the mapping…");
    private final Button all = new Button();
    private final Way recognised = new Way("as recognised", null);
    private final Way byHand = new Way("by the mapping below", BY_HAND);
    private boolean isShowing;

    /** @param choice {@code null} where the file is recognised */
    private record Way(String title, FileChoice choice) {}

    ReadAsBox(ImportViewModel model) {
        super(10, 6);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label("_Read it");
        label.setMnemonicParsing(true);
        label.setLabelFor(ways);
        ways.setId("import-way");
        ways.getStyleClass().add("import-way");
        ways.getItems().setAll(allWays());
        ways.setConverter(new StringConverter<>() {
            @Override
            public String toString(Way way) {
                return way == null ? "" : way.title();
            }

            @Override
            public Way fromString(String title) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        ways.valueProperty().addListener((property, before, way) -> {
            if (way != null && !isShowing) {
                choose(way);
            }
        });
        load.setOnAction(event -> {
            File chosen = chooser("Load a mapping").showOpenDialog(getScene().getWindow());
            if (chosen != null) {
                model.load(chosen.toPath());
            }
        });
        save.setOnAction(event -> {
            FileChooser chooser = chooser("Save the mapping");
            model.state()
                    .get()
                    .file()
                    .ifPresent(file -> chooser.setInitialFileName(file.draft().name() + ".json"));
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            if (chosen != null) {
                model.save(chosen.toPath());
            }
        });
        all.setId("import-all-alike");
        all.setOnAction(event -> model.useForAllAlike());
        getChildren().addAll(label, ways, load, save, all);
        model.state().subscribe(this::show);
    }

    private List<Way> allWays() {
        List<Way> all = new ArrayList<>(List.of(recognised, byHand));
        KnownFormat.all().forEach(format -> all.add(new Way("as " + format.title(), FileChoice.as(format.name()))));
        all.add(new Way("not at all: leave it out", FileChoice.leftOut()));
        return all;
    }

    private void choose(Way way) {
        if (way == byHand) {
            Optional.ofNullable(model.state().get().file().orElseThrow().draft())
                    .ifPresent(model::changeMapping);
        } else {
            model.choose(way.choice());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Mapping", "*.json"));
        return chooser;
    }

    private void show(ImportState state) {
        isShowing = true;
        Optional<FileChoice> choice = model.choice();
        ways.setValue(
                choice.isEmpty()
                        ? recognised
                        : choice.get().mapping() != null
                                ? byHand
                                : ways.getItems().stream()
                                        .filter(way -> choice.get().equals(way.choice()))
                                        .findFirst()
                                        .orElse(recognised));
        save.setDisable(state.file().map(FilePreview::draft).isEmpty());
        int alike = model.alike().size();
        all.setText(alike == 1 ? "Read 1 more like it so" : "Read " + alike + " more like it so");
        all.setVisible(alike > 0);
        all.setManaged(alike > 0);
        isShowing = false;
    }
}
