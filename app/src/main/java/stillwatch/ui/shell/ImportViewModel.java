package stillwatch.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.Preview;
import stillwatch.ingest.UnreadableFileException;
import stillwatch.task.Progress;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.LatestAnswer;

/** What an import of some paths would do, and in which way they are to be read. */
final class ImportViewModel {
    private static final int ROWS = 20;

    private final List<Path> paths;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper("");
    private final LatestAnswer<Answer> newest;
    private ImportOptions options = ImportOptions.recognised();

    /** Either a preview, or the sentence that says why there is none. */
    private record Answer(Optional<Preview> preview, String mistake) {}

    ImportViewModel(Jobs jobs, List<Path> paths) {
        this.paths = List.copyOf(paths);
        this.newest = new LatestAnswer<>(jobs, answer -> {
            mistake.set(answer.mistake());
            preview.set(answer.preview());
        });
        read(options);
    }

    /** Empty until the files were looked at, and where they cannot be read in the chosen way. */
    ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Why the files cannot be read in the chosen way; empty where they can. */
    ReadOnlyStringProperty mistake() {
        return mistake.getReadOnlyProperty();
    }

    List<Path> paths() {
        return paths;
    }

    ImportOptions options() {
        return options;
    }

    /** Reads the files in another way. */
    void read(ImportOptions next) {
        options = next;
        newest.ask(() -> {
            try {
                return new Answer(Optional.of(Preview.of(paths, next, ROWS, Progress.silent())), "");
            } catch (UnreadableFileException e) {
                return new Answer(Optional.empty(), e.getMessage());
            }
        });
    }

    /** Whether there is anything to import. */
    static boolean isUsable(Optional<Preview> preview) {
        return preview.stream().flatMap(each -> each.files().stream()).anyMatch(file -> file.problem() == null);
    }

    /** How a file is understood, in a few words. */
    static String words(FilePreview file) {
        return file.problem() != null ? file.problem() : file.kind() + ", as " + file.title();
    }

    static String details(FilePreview file) {
        StringBuilder text = new StringBuilder();
        if (file.problem() != null) {
            text.append(file.problem());
        }
        if (file.rejects() > 0) {
            text.append(Formats.count(file.rejects()))
                    .append(" of the rows that were looked at would be kept as rejects, with their reasons.\n");
        }
        if (!file.unknownColumns().isEmpty()) {
            text.append("Columns that are not used: ")
                    .append(String.join(", ", file.unknownColumns()))
                    .append(".\n");
        }
        file.notes().forEach(note -> text.append(note).append('\n'));
        return text.toString().strip();
    }
}
