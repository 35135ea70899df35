package stillwatch.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Asks for files and folders with the system's own dialogs. */
final class Choosers {
    static final String CASE_ENDING = ".stillwatch";

    private final Stage owner;
    private final Path home;

    /** @param home where the dialogs begin, if it exists */
    Choosers(Stage owner, Path home) {
        this.owner = owner;
        this.home = home;
    }

    Optional<Path> caseToOpen() {
        return path(cases("Open case").showOpenDialog(owner));
    }

    /** A place for a new case; the name always ends as case files do. */
    Optional<Path> caseToMake() {
        FileChooser chooser = cases("New case");
        chooser.setInitialFileName("case" + CASE_ENDING);
        return path(chooser.showSaveDialog(owner)).map(Choosers::withEnding);
    }

    static Path withEnding(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(CASE_ENDING) ? path : path.resolveSibling(name + CASE_ENDING);
    }

    /** Empty where the dialog was closed. */
    List<Path> filesToImport() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import files");
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    /** Empty where the dialog was closed. */
    List<Path> folderToImport() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Import the dataset in a folder");
        return path(chooser.showDialog(owner)).stream().toList();
    }

    private FileChooser cases(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Stillwatch case", "*" + CASE_ENDING));
        if (home.toFile().isDirectory()) {
            chooser.setInitialDirectory(home.toFile());
        }
        return chooser;
    }

    private static Optional<Path> path(File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
