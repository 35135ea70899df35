package stillwatch.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stillwatch.ingest.FilePreview.FirstRows;
import stillwatch.ingest.FilePreview.Understood;

/** Looks at the beginning of one file: what it is taken for, its first rows, the places in its records. */
final class FileLook {
    private static final int REJECTS = 100;
    private static final int RECORDS = 100;

    private final SourceFile file;
    private final Recogniser recogniser;
    private final int limit;

    FileLook(SourceFile file, Recogniser recogniser, int limit) {
        this.file = file;
        this.recogniser = recogniser;
        this.limit = limit;
    }

    FilePreview take() {
        if (recogniser.isLeftOut(file)) {
            return preview(null, "You left this file out.", FirstRows.NONE, null);
        }
        Optional<MappingDraft> chosen = recogniser.chosenDraft(file);
        try {
            Optional<String> unfinished = chosen.flatMap(MappingDraft::problem);
            if (unfinished.isPresent()) {
                return preview(null, unfinished.get(), FirstRows.NONE, chosen.get());
            }
            Recognised recognised = recogniser.recognise(file).orElse(null);
            return recognised == null ? unknown() : known(recognised);
        } catch (UnreadableFileException | IOException e) {
            return preview(null, e.getMessage(), FirstRows.NONE, chosen.orElse(null));
        }
    }

    /** A table that nobody foresaw can be mapped by hand: its draft fills what is called as our columns are. */
    private FilePreview unknown() throws IOException {
        boolean isCsv = !FileStart.of(file).isJson();
        char delimiter = isCsv ? HeaderLine.delimiter(file) : ',';
        if (file.sizeBytes() == 0 || delimiter == 0) {
            return preview(null, Importer.NOT_RECOGNISED, FirstRows.NONE, null);
        }
        MappingDraft blank = MappingDraft.blank(file.stem(), isCsv, delimiter);
        List<RecordPlace> places = places(blank);
        boolean isTable = places.stream().anyMatch(RecordPlace::isPlain) && (!isCsv || places.size() > 1);
        return new FilePreview(
                file.name(),
                file.origin(),
                file.sizeBytes(),
                null,
                Importer.NOT_RECOGNISED,
                FirstRows.NONE,
                isTable ? blank.guess(Kind.EXCHANGES.word(), places) : null,
                isTable ? places : List.of());
    }

    private FilePreview known(Recognised recognised) {
        Mapping mapping = recognised.mapping();
        Understood understood = new Understood(
                recognised.kind().word(),
                recognised.format(),
                mapping == null || mapping.isDataset() ? "the usage dataset" : mapping.title(),
                recogniser.how(file, recognised),
                mapping == null ? List.of() : mapping.notes());
        if (recognised.isAside()) {
            return preview(understood, mapping.aside(), FirstRows.NONE, null);
        }
        Tally tally = new Tally();
        List<Map<String, String>> rows = new ArrayList<>();
        String problem = file.sizeBytes() == 0 ? "The file is empty." : null;
        try (SourceStream stream = new SourceStream(file)) {
            // A document is read whole or not at all, and a log that only completes another has no rows to show.
            if (mapping != null && !mapping.isAdditions()) {
                RecordReader reader = FileImport.reader(recognised, file, tally);
                reader.read(new ByteWindow(stream::read, () -> {}), new PreviewSink(tally, rows, limit, REJECTS));
            }
        } catch (PreviewSink.EnoughException e) {
            // The rows that were asked for are there.
        } catch (UnreadableFileException | IOException e) {
            problem = e.getMessage();
        }
        FirstRows first = new FirstRows(
                List.copyOf(tally.given),
                List.copyOf(tally.unknownColumns.keySet()),
                List.copyOf(rows),
                tally.rejects,
                new TreeMap<>(tally.reasons),
                Set.copyOf(tally.made.keySet()));
        return preview(
                understood, problem, first, recogniser.draft(file, recognised).orElse(null));
    }

    private FilePreview preview(Understood understood, String problem, FirstRows first, MappingDraft draft) {
        List<RecordPlace> places = draft == null ? List.of() : places(draft);
        return new FilePreview(file.name(), file.origin(), file.sizeBytes(), understood, problem, first, draft, places);
    }

    /** Empty where the records cannot be looked at: the preview's own problem says why. */
    private List<RecordPlace> places(MappingDraft draft) {
        PlaceFinder finder = new PlaceFinder();
        try (SourceStream stream = new SourceStream(file)) {
            Mapping open = draft.openMapping();
            FileImport.reader(new Recognised(open.mainKind(), open), file, new Tally())
                    .read(new ByteWindow(stream::read, () -> {}), new PlaceSink(finder, RECORDS));
        } catch (PreviewSink.EnoughException e) {
            // Enough records were looked at.
        } catch (UnreadableFileException | IOException e) {
            return List.of();
        }
        return finder.places();
    }
}
