package stillwatch.ui.importing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RecordPlace;
import stillwatch.ingest.RejectsReread;
import stillwatch.ingest.UnreadableFileException;
import stillwatch.store.CaseFile;
import stillwatch.store.ContentCoverTable;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.LatestAnswer;

/** By which mapping the rejects of one file would be read again, and what would become of the first of them. */
final class RereadViewModel {
    private static final String NO_MAPPING =
            "This file is one document, not a table of rows: its rejects cannot be read by a mapping.";

    private static final String COVERED = "covered";

    private final CaseFile file;
    private final long sourceKey;
    private final ReadOnlyObjectWrapper<RereadState> state = new ReadOnlyObjectWrapper<>(RereadState.NOTHING);
    private final LatestAnswer<RereadState> newest;

    RereadViewModel(Jobs jobs, CaseFile file, long sourceKey) {
        this.file = file;
        this.sourceKey = sourceKey;
        this.newest = new LatestAnswer<>(jobs, state::set);
        ask(() -> {
            RejectsReread rejects = new RejectsReread(file, sourceKey);
            Optional<FilePreview> preview = rejects.mapping().map(draft -> preview(rejects, draft));
            return new RereadState(Optional.of(rejects.source()), preview, preview.isEmpty() ? NO_MAPPING : "");
        });
    }

    ReadOnlyObjectProperty<RereadState> state() {
        return state.getReadOnlyProperty();
    }

    /** The mapping as it is now; empty where there is none. */
    Optional<MappingDraft> draft() {
        return state.get().preview().map(FilePreview::draft);
    }

    void changeMapping(MappingDraft draft) {
        ask(() -> {
            RejectsReread rejects = new RejectsReread(file, sourceKey);
            return new RereadState(Optional.of(rejects.source()), Optional.of(preview(rejects, draft)), "");
        });
    }

    void load(Path mapping) {
        ask(() -> {
            RejectsReread rejects = new RejectsReread(file, sourceKey);
            FilePreview preview = preview(rejects, MappingDraft.read(mapping));
            return new RereadState(Optional.of(rejects.source()), Optional.of(preview), "");
        });
    }

    private FilePreview preview(RejectsReread rejects, MappingDraft draft) {
        FilePreview preview = rejects.preview(draft);
        return new ContentCoverTable(file).isCovered() ? covered(preview) : preview;
    }

    /** Nothing of what people wrote is shown where the case keeps content covered. */
    private static FilePreview covered(FilePreview preview) {
        FilePreview.FirstRows first = preview.first();
        List<Map<String, String>> rows = first.rows().stream()
                .map(row -> {
                    Map<String, String> next = new LinkedHashMap<>(row);
                    next.replace("messages", COVERED);
                    return next;
                })
                .toList();
        return new FilePreview(
                preview.name(),
                preview.origin(),
                preview.sizeBytes(),
                preview.understood(),
                preview.problem(),
                new FilePreview.FirstRows(
                        first.columns(), first.unknownColumns(), rows, first.rejects(), first.reasons(), first.kinds()),
                preview.draft(),
                preview.places().stream()
                        .map(place -> new RecordPlace(place.path(), COVERED, place.records(), place.values()))
                        .toList());
    }

    private void ask(Callable<RereadState> question) {
        RereadState now = state.get();
        newest.ask(() -> {
            try {
                return question.call();
            } catch (UnreadableFileException e) {
                return new RereadState(now.source(), now.preview(), e.getMessage());
            }
        });
    }
}
