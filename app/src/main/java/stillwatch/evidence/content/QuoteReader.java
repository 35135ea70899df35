package stillwatch.evidence.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.Source;
import stillwatch.store.QuotedRowQuery.Row;
import stillwatch.task.Progress;

/** Turns rows of the case into exhibits with numbers, each with its bytes from the original file where that still stands. */
final class QuoteReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Long, String> sourceDetails;
    private final Progress progress;
    private final List<SourceState> states = new ArrayList<>();
    private final Map<Long, Map<Long, byte[]>> rawBySource = new HashMap<>();

    QuoteReader(Map<Long, String> sourceDetails, Progress progress) {
        this.sourceDetails = sourceDetails;
        this.progress = progress;
    }

    /** Numbers the rows by file, line and kind; known before anything is left out, so every edition has the same numbers. */
    List<Quote> read(List<Source> sources, List<Row> rows, boolean fromOriginals) throws IOException {
        progress.stage("Digesting the original files again");
        for (Source source : fromOriginals ? sources : List.<Source>of()) {
            progress.advance(states.size(), sources.size(), "files");
            readOriginal(source, rows);
        }
        Map<Long, String> names = new HashMap<>();
        sources.forEach(source -> names.put(source.key(), source.name()));
        List<Row> ordered = rows.stream()
                .sorted(Comparator.comparing((Row row) -> names.get(row.source().sourceKey()))
                        .thenComparing(row -> row.source().sourceKey())
                        .thenComparing(row -> row.source().line())
                        .thenComparing(row -> row.source().byteOffset())
                        .thenComparing(Row::kind)
                        .thenComparing(Row::key))
                .toList();
        List<Quote> quotes = new ArrayList<>();
        for (Row row : ordered) {
            quotes.add(quote(quotes.size() + 1, row));
        }
        return quotes;
    }

    /** How each original was found, in the order of the sources; known after reading. */
    List<SourceState> states() {
        return List.copyOf(states);
    }

    private void readOriginal(Source source, List<Row> rows) throws IOException {
        OriginalFile original = OriginalFile.of(source, sourceDetails.get(source.key()));
        SourceState state = original.state(progress.cancellation());
        states.add(state);
        List<Long> offsets = rows.stream()
                .filter(row -> row.source().sourceKey() == source.key())
                .map(row -> row.source().byteOffset())
                .distinct()
                .toList();
        if (state.state() != SourceState.State.UNCHANGED || offsets.isEmpty()) {
            return;
        }
        try (InputStream content = original.content()) {
            rawBySource.put(source.key(), OriginalRows.read(content, offsets, progress.cancellation()));
        }
    }

    private Quote quote(int exhibit, Row row) {
        byte[] raw = rawBySource
                .getOrDefault(row.source().sourceKey(), Map.of())
                .get(row.source().byteOffset());
        boolean original = raw != null;
        return new Quote(
                exhibit,
                row.kind(),
                row.key(),
                row.source(),
                row.values(),
                original ? Quote.Origin.ORIGINAL : Quote.Origin.REBUILT,
                original ? raw : rebuilt(row));
    }

    private static byte[] rebuilt(Row row) {
        try {
            return JSON.writeValueAsBytes(row.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }
}
