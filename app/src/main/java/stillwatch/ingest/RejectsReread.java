package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stillwatch.dataset.Source;
import stillwatch.store.CaseFile;
import stillwatch.store.ImportSession;
import stillwatch.store.RejectListQuery;
import stillwatch.store.RejectListQuery.Filter;
import stillwatch.store.RejectListQuery.PartlyKept;
import stillwatch.store.RejectListQuery.Row;
import stillwatch.store.SourceDetailsQuery;
import stillwatch.store.SourceListQuery;
import stillwatch.task.Pipeline;
import stillwatch.task.Progress;

/**
 * Reads the rejects of one file again, by another mapping: what is readable now becomes rows at the places where it stands in
 * the file, and is a reject no longer; the rest stays. All in one step, or nothing.
 */
public final class RejectsReread {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUEUE = 8;
    private static final int LOOKED_AT = 100;

    private final CaseFile file;
    private final Source source;
    private final SourceFile named;
    private final ObjectNode details;

    /** @throws UnreadableFileException where the case has no such file */
    public RejectsReread(CaseFile file, long sourceKey) {
        this.file = file;
        source = new SourceListQuery(file)
                .ask().stream()
                        .filter(each -> each.key() == sourceKey)
                        .findFirst()
                        .orElseThrow(() -> new UnreadableFileException("The case has no such file."));
        named = named(source);
        try {
            details = (ObjectNode)
                    JSON.readTree(new SourceDetailsQuery(file).ask().get(sourceKey));
        } catch (JsonProcessingException e) {
            throw new UnreadableFileException("What the case says of " + source.name() + " cannot be read.", e);
        }
    }

    /**
     * What became of the rejects.
     *
     * @param rows how many are rows now
     * @param left how many are still rejects
     * @param reasons why they cannot be read by this mapping, by reason
     */
    public record Outcome(long rows, long left, Map<String, Long> reasons) {}

    public Source source() {
        return source;
    }

    /** The mapping by which the file was read, to be changed; empty where it was none. */
    public Optional<MappingDraft> mapping() {
        if (details.has("mapping")) {
            return Optional.of(
                    MappingDraft.parse(source.name(), details.get("mapping").toString()));
        }
        if (Presets.NAMES.contains(source.format())) {
            return Optional.of(MappingDraft.parse(source.format(), Presets.text(source.format())));
        }
        Kind kind = Kind.valueOf(source.kind().toUpperCase(java.util.Locale.ROOT));
        return Mapping.columns(kind).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        MappingDraft.dataset(kind, source.headerLines() > 0 ? Mapping.Input.CSV : Mapping.Input.JSONL));
    }

    /** What the first hundred rejects would be, read by this mapping; nothing is written. */
    public FilePreview preview(MappingDraft draft) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        sample.writeBytes(header(draft));
        List<Row> first = new RejectListQuery(file).after(Filter.ALL.ofSource(source.key()), 0, LOOKED_AT);
        for (Row row : first) {
            new RejectListQuery(file)
                    .raw(row.key(), ByteWindow.LIMIT / LOOKED_AT)
                    .ifPresent(sample::writeBytes);
            sample.write('\n');
        }
        byte[] bytes = sample.toByteArray();
        SourceFile rejects =
                new SourceFile(source.name(), source.name(), null, bytes.length, () -> new ByteArrayInputStream(bytes));
        ImportOptions options = ImportOptions.recognised().with(Map.of(rejects.origin(), FileChoice.by(draft)));
        return new FileLook(rejects, new Recogniser(options), LOOKED_AT).take();
    }

    /** @throws UnreadableFileException where the mapping cannot be used for this file; nothing is changed then */
    public Outcome run(MappingDraft draft, Progress progress) {
        progress.stage("Reading the rejects of " + source.name() + " again");
        Mapping mapping = draft.mapping();
        byte[] header = header(draft);
        PartlyKept partly = new RejectListQuery(file).partlyKept(source.key());
        Tally tally = new Tally();
        List<Long> read = new ArrayList<>();
        Map<String, Long> left = new TreeMap<>();
        try (ImportSession session = new ImportSession(file, 0, progress)) {
            session.readAgain(source.key(), (into, sourceKey) -> {
                Pipeline.<List<Step>>run(
                        "reader of the rejects of " + source.name(),
                        QUEUE,
                        out -> {
                            RereadSink sink = new RereadSink(out, tally, into.batches()::take);
                            new RejectListQuery(file).forEach(Filter.ALL.ofSource(sourceKey), row -> {
                                progress.check();
                                if (isRead(row, mapping, header, partly, sink)) {
                                    read.add(row.key());
                                } else {
                                    left.merge(row.reject().reason(), 1L, Long::sum);
                                }
                                progress.advance(tally.rows + tally.rejects, source.rejects(), "rejects");
                            });
                            sink.finish();
                        },
                        steps -> {
                            for (Step step : steps) {
                                step.write(into);
                            }
                        });
                if (!read.isEmpty()) {
                    session.recordReread(sourceKey, read, changed(draft, tally, left, read.size()), draft.name());
                }
            });
            if (!read.isEmpty()) {
                progress.stage("Writing the case");
                session.commit(progress);
            }
        } catch (ImportSession.ReadingFailedException e) {
            throw new UnreadableFileException(
                    "The rejects of " + source.name() + " cannot be read again: " + e.getMessage()
                            + ". Nothing was changed.",
                    e);
        }
        return new Outcome(read.size(), source.rejects() - read.size(), new TreeMap<>(tally.reasons));
    }

    /** A line of which a part was kept is made whole where its records are single; where it holds several, it stays. */
    private boolean isRead(Row row, Mapping mapping, byte[] header, PartlyKept partly, RereadSink sink) {
        long line = row.reject().source().line();
        Set<Kind> kept = EnumSet.noneOf(Kind.class);
        if (partly.exchanges().contains(line)) {
            kept.add(Kind.EXCHANGES);
        }
        if (partly.conversations().contains(line)) {
            kept.add(Kind.CONVERSATIONS);
        }
        if (mapping.each() != null && !kept.isEmpty()) {
            sink.reject(line, 0, row.reject().raw(), "a part of the line was kept before");
            return false;
        }
        long before = sink.tally().rows;
        sink.begin(line, row.reject().source().byteOffset(), kept);
        byte[] raw = row.reject().raw();
        try {
            ByteArrayInputStream both = joined(header, raw);
            FileImport.reader(new Recognised(mapping.mainKind(), mapping), named, sink.tally())
                    .read(new ByteWindow(both::read, () -> {}), sink);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return !sink.isRejected() && sink.tally().rows > before;
    }

    /** What {@code {file}} in a mapping is taken from. */
    private static SourceFile named(Source source) {
        return new SourceFile(source.name(), source.name(), null, source.sizeBytes(), () -> {
            throw new IOException("only its name is asked for");
        });
    }

    private static ByteArrayInputStream joined(byte[] header, byte[] raw) {
        byte[] both = new byte[header.length + raw.length];
        System.arraycopy(header, 0, both, 0, header.length);
        System.arraycopy(raw, 0, both, header.length, raw.length);
        return new ByteArrayInputStream(both);
    }

    /** The header row with its line end; nothing for what is no CSV. */
    private byte[] header(MappingDraft draft) {
        if (!draft.isCsv()) {
            return new byte[0];
        }
        if (!details.has("header")) {
            throw new UnreadableFileException("The case does not hold the header row of " + source.name()
                    + ", so its rows cannot be read as a table. Import the original file anew into another case.");
        }
        return (details.get("header").asText() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What the case says of the file, with what was made now and by which mapping. */
    private String changed(MappingDraft draft, Tally tally, Map<String, Long> left, long rows) {
        ObjectNode next = details.deepCopy();
        ObjectNode made = next.withObjectProperty("made");
        FileImport.made(tally)
                .forEach((what, count) -> made.put(what, made.path(what).asLong() + count));
        Set<String> given = new java.util.TreeSet<>(tally.given);
        next.path("given_columns").forEach(column -> given.add(column.asText()));
        next.set("given_columns", JSON.valueToTree(given));
        next.set("reasons", JSON.valueToTree(left));
        next.withArrayProperty("rereads").addObject().put("rows", rows).set("mapping", draft.tree());
        return next.toString();
    }
}
