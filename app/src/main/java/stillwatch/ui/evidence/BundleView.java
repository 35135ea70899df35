package stillwatch.ui.evidence;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import stillwatch.evidence.BundlePreview;
import stillwatch.ui.evidence.VerifyViewModel.LookedAt;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.CommandButton;

/** A peer's STIX bundle before it is imported: who speaks, of what, and under which marking. */
final class BundleView extends VBox {
    private final VerifyViewModel model;
    private final VBox outcome = new VBox(12);

    BundleView(VerifyViewModel model) {
        super(14);
        this.model = model;
        getStyleClass().add("evidence-part");
        Label words =
                words("Nothing is imported by looking. Import the file as any other data once its marking suits you;"
                        + " what a peer told in confidence then leaves in no package.");
        words.getStyleClass().add("muted");
        getChildren().addAll(words, new CommandButton(choose(), "Look at a bundle …").withIcon("fth-eye"), outcome);
        outcome.getChildren()
                .add(
                        new EmptyState(
                                "fth-eye",
                                "No bundle looked at yet",
                                "Who speaks, of what, and under which marking is shown before anything of it enters the case."));
        model.bundle().addListener((property, before, next) -> next.ifPresent(this::show));
    }

    Command choose() {
        return Command.always("Look at a peer's STIX bundle", "", () -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("STIX bundle", "*.json"));
            File file = chooser.showOpenDialog(getScene().getWindow());
            Optional.ofNullable(file).map(File::toPath).ifPresent(model::lookAtBundle);
        });
    }

    private void show(LookedAt found) {
        BundlePreview bundle = found.preview();
        Label marking = words(bundle.meaning());
        marking.getStyleClass().add("strong");
        StringBuilder counts = new StringBuilder();
        bundle.objects().forEach((type, count) -> counts.append(counts.isEmpty() ? "" : ", ")
                .append(count)
                .append(" × ")
                .append(type));
        ListView<String> patterns = new ListView<>();
        patterns.getItems().setAll(bundle.patterns());
        patterns.setPlaceholder(new Label("The bundle holds no indicator with a pattern."));
        patterns.setPrefHeight(260);
        outcome.getChildren()
                .setAll(new Card(
                        found.path().getFileName().toString(),
                        marking,
                        words("From: "
                                + (bundle.speakers().isEmpty()
                                        ? "nobody named"
                                        : String.join(", ", bundle.speakers()))),
                        words(counts.toString()),
                        patterns));
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
