package stillwatch.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.ingest.FileChoice;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.Preview;
import stillwatch.ingest.UnreadableFileException;
import stillwatch.task.Progress;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.RunningJob;

/** What an import of some paths would do, and how each file is to be read. Used from the screen's thread. */
final class ImportViewModel {
    private static final int ROWS = 20;

    private final Jobs jobs;
    private final List<Path> paths;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(ImportState.NOTHING);
    private final LatestAnswer<Look> newest;
    private final Map<String, FileChoice> choices = new HashMap<>();
    /** The files whose reading was changed since they were last looked at. */
    private final Set<String> stale = new HashSet<>();

    private Optional<RunningJob> firstLook = Optional.empty();

    /** Either a preview, or the sentence that says why there is none. */
    private record Look(Optional<Preview> preview, String mistake, Set<String> looked) {}

    ImportViewModel(Jobs jobs, List<Path> paths) {
        this.jobs = jobs;
        this.paths = List.copyOf(paths);
        this.newest = new LatestAnswer<>(jobs, this::take);
        change(now -> now.looking("Looking at the files…"));
        RunningJob job = jobs.start("Look at the files to import", this::lookAtAll, this::takeFirst);
        firstLook = Optional.of(job);
        job.state().addListener((property, before, now) -> {
            if (now.total() > 0 && state.get().preview().isEmpty()) {
                change(it -> it.looking("Looking at the files: " + Formats.count(now.done()) + " of "
                        + Formats.count(now.total()) + "…"));
            }
        });
    }

    ReadOnlyObjectProperty<ImportState> state() {
        return state.getReadOnlyProperty();
    }

    /** What was decided, for the import. */
    ImportOptions options() {
        return ImportOptions.recognised().with(choices);
    }

    /** Stops looking at the files; does nothing where that has ended. */
    void cancel() {
        firstLook.ifPresent(RunningJob::cancel);
    }

    void select(String origin) {
        if (!origin.equals(state.get().selected())) {
            change(now -> now.selecting(origin));
        }
    }

    /** The choice made for the selected file; empty where it is recognised. */
    Optional<FileChoice> choice() {
        return Optional.ofNullable(choices.get(state.get().selected()));
    }

    /** @param choice how the selected file is to be read; {@code null} lets it be recognised */
    void choose(FileChoice choice) {
        choose(Set.of(state.get().selected()), choice);
    }

    /** Reads the selected file by this mapping. */
    void changeMapping(MappingDraft draft) {
        choose(FileChoice.by(draft));
    }

    void answer(AccountQuestion.Answer answer) {
        state.get().file().ifPresent(file -> changeMapping(AccountQuestion.answered(file.draft(), answer)));
    }

    /** The other files that were taken for the same log as the selected one, and are not yet read as it is. */
    Set<String> alike() {
        Optional<FileChoice> mine = choice();
        Optional<FilePreview> file = state.get().file();
        if (mine.isEmpty() || file.isEmpty() || file.get().draft() == null) {
            return Set.of();
        }
        return state.get().preview().orElseThrow().files().stream()
                .filter(each -> !each.origin().equals(file.get().origin()))
                .filter(each -> !mine.get().equals(choices.get(each.origin())))
                .filter(each -> each.draft() != null
                        && each.draft().isCsv() == file.get().draft().isCsv())
                .filter(each -> paths(each).equals(paths(file.get())))
                .map(FilePreview::origin)
                .collect(Collectors.toSet());
    }

    /** Logs of the same kind have the same members on top; deeper ones come and go with the records. */
    private static Set<String> paths(FilePreview file) {
        return file.places().stream()
                .map(place -> place.path().replaceFirst("(?<=.)[.\\[{].*", ""))
                .collect(Collectors.toSet());
    }

    /** Reads the files that are like the selected one in the same way. */
    void useForAllAlike() {
        Set<String> others = alike();
        choice().ifPresent(choice -> choose(others, choice));
        change(now -> now.saying("", Formats.count(others.size()) + " more files are read in the same way."));
    }

    /** Reads the selected file by a mapping file. */
    void load(Path mapping) {
        jobs.ask(
                () -> {
                    try {
                        return Optional.of(MappingDraft.read(mapping));
                    } catch (UnreadableFileException e) {
                        jobs.ask(() -> e.getMessage(), message -> change(now -> now.saying(message, "")));
                        return Optional.<MappingDraft>empty();
                    }
                },
                draft -> draft.ifPresent(this::changeMapping));
    }

    /** Writes the selected file's mapping into a mapping file. */
    void save(Path target) {
        state.get()
                .file()
                .map(FilePreview::draft)
                .ifPresent(draft -> jobs.ask(
                        () -> written(draft, target),
                        problem -> change(now -> problem.isEmpty()
                                ? now.saying("", "The mapping was saved to " + target + ".")
                                : now.saying(problem, ""))));
    }

    private static String written(MappingDraft draft, Path target) {
        try {
            Files.writeString(target, draft.toJson());
            return "";
        } catch (IOException e) {
            return "The mapping cannot be saved to " + target + ": " + e.getMessage() + ". Choose another place.";
        }
    }

    private void choose(Set<String> origins, FileChoice choice) {
        for (String origin : origins) {
            if (choice == null) {
                choices.remove(origin);
            } else {
                choices.put(origin, choice);
            }
        }
        stale.addAll(origins);
        change(now -> now.answering(choices.keySet()).saying("", ""));
        lookAgain();
    }

    private Look lookAtAll(Progress progress) {
        try {
            return new Look(Optional.of(Preview.of(paths, ImportOptions.recognised(), ROWS, progress)), "", Set.of());
        } catch (UnreadableFileException e) {
            return new Look(Optional.empty(), e.getMessage(), Set.of());
        }
    }

    private void lookAgain() {
        Optional<Preview> before = state.get().preview();
        Set<String> changed = Set.copyOf(stale);
        ImportOptions options = options();
        before.ifPresent(preview -> newest.ask(() -> {
            try {
                Preview next = preview.again(paths, options, changed, ROWS, Progress.silent());
                return new Look(Optional.of(next), "", changed);
            } catch (UnreadableFileException e) {
                return new Look(before, e.getMessage(), changed);
            }
        }));
    }

    /** The file with the most to look at is selected first: one that asks something, else one with exchanges. */
    private void takeFirst(Look look) {
        take(look);
        List<FilePreview> files = look.preview().map(Preview::files).orElse(List.of());
        files.stream()
                .filter(file -> file.isUsable() && state.get().isOpen(file))
                .findFirst()
                .or(() -> files.stream()
                        .filter(file ->
                                file.isUsable() && file.understood().kind().equals("exchanges"))
                        .findFirst())
                .or(() -> files.stream().findFirst())
                .ifPresent(file -> select(file.origin()));
    }

    private void take(Look look) {
        stale.removeAll(look.looked());
        change(now -> now.with(look.preview()).looking("").saying(look.mistake(), now.said()));
    }

    private void change(UnaryOperator<ImportState> next) {
        state.set(next.apply(state.get()));
    }
}
