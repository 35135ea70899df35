package stillwatch.ui.evidence;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import stillwatch.ui.evidence.VerifyViewModel.Result;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.CommandButton;

/** Verifies a package, a folder or a .zip, and tells each check with its meaning. */
final class VerifyView extends VBox {
    private final VerifyViewModel model;
    private final Label key = new Label();
    private final Label verdict = new Label();
    private final CheckList checks = new CheckList();
    private final VBox outcome = new VBox(12);

    VerifyView(VerifyViewModel model) {
        super(14);
        this.model = model;
        getStyleClass().add("evidence-part");
        Label words =
                new Label("Nothing is written, unpacked or sent. A package can also be checked without this program:"
                        + " its README.txt says how.");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getChildren()
                .addAll(
                        new CommandButton(verifyFolder(), "Verify a folder …").withIcon("fth-folder"),
                        new CommandButton(verifyZip(), "Verify a .zip …").withIcon("fth-archive"),
                        new CommandButton(chooseKey(), "Choose the sender's key …").withIcon("fth-key"),
                        new CommandButton(requestTimestamp(), "Timestamp request …").withIcon("fth-clock"),
                        new CommandButton(attachTimestamp(), "Put a timestamp in …").withIcon("fth-check-square"));
        key.getStyleClass().add("muted");
        key.setWrapText(true);
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        verdict.getStyleClass().add("verdict");
        getChildren().addAll(words, buttons, key, outcome);
        outcome.getChildren()
                .add(new EmptyState(
                        "fth-shield",
                        "Nothing verified yet",
                        "Choose a package, one of yours or one that you received: each check is told with its outcome and"
                                + " what it means."));
        model.trustedKey().subscribe(this::showKey);
        model.result().addListener((property, before, result) -> result.ifPresent(this::show));
    }

    Command verifyFolder() {
        return Command.always(
                "Verify a package in a folder",
                "",
                () -> choose(new DirectoryChooser().showDialog(getScene().getWindow())));
    }

    Command verifyZip() {
        return Command.always("Verify a package in a .zip file", "", () -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Evidence package", "*.zip"));
            choose(chooser.showOpenDialog(getScene().getWindow()));
        });
    }

    private Command chooseKey() {
        return Command.always("Choose the sender's public key", "", () -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Public key", "*.pem"));
            File file = chooser.showOpenDialog(getScene().getWindow());
            model.trustedKey().set(Optional.ofNullable(file).map(File::toPath));
        });
    }

    private Command requestTimestamp() {
        return Command.always(
                "Write the timestamp request of a package",
                "",
                () -> choosePackage(found -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle("Timestamp request");
                    chooser.setInitialFileName(found.getFileName() + ".tsq");
                    File request = chooser.showSaveDialog(getScene().getWindow());
                    if (request != null) {
                        model.writeTimestampRequest(found, request.toPath());
                    }
                }));
    }

    private Command attachTimestamp() {
        return Command.always(
                "Put an authority's timestamp into a package",
                "",
                () -> choosePackage(found -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle("The authority's answer");
                    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Timestamp", "*.tsr"));
                    File answer = chooser.showOpenDialog(getScene().getWindow());
                    if (answer != null) {
                        model.attachTimestamp(found, answer.toPath());
                    }
                }));
    }

    /** A folder is named by its bagit.txt, because one dialog cannot ask for files and folders. */
    private void choosePackage(Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Package: its .zip, or bagit.txt in its folder");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Package", "*.zip", "bagit.txt"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            Path path = chosen.toPath();
            then.accept(path.endsWith("bagit.txt") ? path.toAbsolutePath().getParent() : path);
        }
    }

    private void choose(File chosen) {
        if (chosen != null) {
            model.verify(chosen.toPath());
        }
    }

    private void showKey(Optional<java.nio.file.Path> trusted) {
        key.setText(trusted.map(path -> "The signature is held against " + path + ".")
                .orElse(
                        "Without the sender's key, the signature is held against the key in the package: that proves that"
                                + " nothing was altered, not who made it."));
    }

    private void show(Result result) {
        verdict.setText(result.verdict());
        verdict.getStyleClass().removeAll("passed", "failed");
        verdict.getStyleClass().add(result.verification().passed() ? "passed" : "failed");
        checks.clear();
        result.verification().checks().forEach(checks::add);
        outcome.getChildren()
                .setAll(verdict, new Card(result.path().getFileName().toString(), checks));
    }
}
