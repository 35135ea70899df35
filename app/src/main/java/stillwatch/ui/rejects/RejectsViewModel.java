package stillwatch.ui.rejects;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.dataset.Reject;
import stillwatch.dataset.Source;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RejectsExport;
import stillwatch.ingest.RejectsReread;
import stillwatch.ingest.RejectsWriter;
import stillwatch.store.ContentCoverTable;
import stillwatch.store.RejectListQuery;
import stillwatch.store.RejectListQuery.Filter;
import stillwatch.store.RejectListQuery.Reason;
import stillwatch.store.RejectListQuery.Row;
import stillwatch.store.RejectTable;
import stillwatch.store.SourceListQuery;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.rejects.RejectsState.Opened;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;

/**
 * The rejects that fit the filter, a page at a time; covered content never leaves this class. The file is part of the shared
 * selection, so that other screens lead here. Used from the screen's thread.
 */
final class RejectsViewModel {
    static final int PAGE = 500;

    /** More of one row is not laid out; the export has all of it. */
    static final int SHOWN_BYTES = 64 << 10;

    private final CaseSession session;
    private final ReadOnlyObjectWrapper<RejectsState> state = new ReadOnlyObjectWrapper<>(RejectsState.NOTHING);
    private final LatestAnswer<Page> pages;
    private final LatestAnswer<Counts> counts;
    private final LatestAnswer<Optional<Opened>> details;
    /** What was revealed since the case was opened: a second look is not a second reveal. */
    private final Set<Long> revealed = new HashSet<>();

    private record Page(List<Row> rows, long firstNumber, boolean isCovered) {}

    private record Counts(List<Source> sources, List<Reason> reasons, long total) {}

    RejectsViewModel(CaseSession session) {
        this.session = session;
        this.pages = new LatestAnswer<>(session.jobs(), this::take);
        this.counts = new LatestAnswer<>(
                session.jobs(),
                found -> state.set(state.get().counting(found.sources(), found.reasons(), found.total())));
        this.details = new LatestAnswer<>(
                session.jobs(), found -> state.set(state.get().opening(found)));
        session.selection().addListener((property, before, now) -> {
            if (session.screen().get() == ScreenId.REJECTS
                    && !before.sourceKey().equals(now.sourceKey())) {
                refresh();
            }
        });
    }

    ReadOnlyObjectProperty<RejectsState> state() {
        return state.getReadOnlyProperty();
    }

    /** Looks anew; begins at the first page where another file was selected since. */
    void refresh() {
        long selected = session.selection().get().sourceKey().orElse(0L);
        if (selected != state.get().filter().sourceKey()) {
            filter(state.get().filter().ofSource(selected));
            return;
        }
        count();
        List<Row> page = state.get().page();
        if (page.isEmpty()) {
            first();
        } else {
            askAfter(page.get(0).key() - 1, state.get().firstNumber());
        }
    }

    /** @param key of a file, or 0 for all files */
    void source(long key) {
        session.select(session.selection().get().withSource(key == 0 ? Optional.empty() : Optional.of(key)));
    }

    /** @param reason empty for all reasons */
    void reason(String reason) {
        filter(state.get().filter().because(reason));
    }

    void text(String text) {
        filter(state.get().filter().with(text.strip()));
    }

    /** Shows all rejects of all files again. */
    void clear() {
        session.select(session.selection().get().withSource(Optional.empty()));
        filter(Filter.ALL);
    }

    private void filter(Filter next) {
        if (!next.equals(state.get().filter())) {
            state.set(state.get().with(next).opening(Optional.empty()));
            count();
            first();
        }
    }

    void first() {
        askAfter(0, 1);
    }

    void next() {
        RejectsState now = state.get();
        if (now.hasNext() && !now.page().isEmpty()) {
            askAfter(
                    now.page().get(now.page().size() - 1).key(),
                    now.firstNumber() + now.page().size());
        }
    }

    void previous() {
        RejectsState now = state.get();
        if (now.hasPrevious() && !now.page().isEmpty()) {
            int rows = (int) Math.min(PAGE, now.firstNumber() - 1);
            askBefore(now.page().get(0).key(), rows, now.firstNumber() - rows);
        }
    }

    void last() {
        RejectsState now = state.get();
        if (now.total() > 0) {
            int rows = (int) ((now.total() - 1) % PAGE) + 1;
            askBefore(Long.MAX_VALUE, rows, now.total() - rows + 1);
        }
    }

    private void askAfter(long key, long firstNumber) {
        Filter filter = state.get().filter();
        pages.ask(() -> new Page(query().after(filter, key, PAGE), firstNumber, isCovered()));
    }

    private void askBefore(long key, int rows, long firstNumber) {
        Filter filter = state.get().filter();
        pages.ask(() -> new Page(query().before(filter, key, rows), firstNumber, isCovered()));
    }

    private void take(Page page) {
        List<Row> rows = page.isCovered()
                ? page.rows().stream()
                        .map(row -> revealed.contains(row.key()) ? row : withoutBytes(row))
                        .toList()
                : page.rows();
        state.set(state.get().showing(rows, page.firstNumber(), page.isCovered()));
        Optional<Row> opened = state.get().opened().map(Opened::row);
        open(opened.flatMap(row ->
                        rows.stream().filter(each -> each.key() == row.key()).findFirst())
                .or(() -> rows.stream().findFirst())
                .orElse(null));
    }

    private static Row withoutBytes(Row row) {
        return new Row(
                row.key(),
                row.sourceName(),
                row.sizeBytes(),
                new Reject(row.reject().source(), new byte[0], row.reject().reason()));
    }

    private void count() {
        Filter filter = state.get().filter();
        counts.ask(() -> new Counts(
                new SourceListQuery(session.file())
                        .ask().stream().filter(source -> source.rejects() > 0).toList(),
                query().reasons(filter.because("")),
                query().count(filter)));
    }

    /** @param row {@code null} for none */
    void open(Row row) {
        boolean isRevealed = row != null && revealed.contains(row.key());
        details.ask(() -> {
            if (row == null) {
                return Optional.empty();
            }
            boolean covered = isCovered() && !isRevealed;
            Optional<byte[]> raw = covered ? Optional.of(new byte[0]) : query().raw(row.key(), SHOWN_BYTES);
            return raw.map(bytes -> new Opened(row, bytes, covered));
        });
    }

    /** Shows the opened row's bytes and writes into the log that they were shown. Nothing where they are not covered. */
    void reveal() {
        state.get()
                .opened()
                .filter(Opened::isCovered)
                .map(Opened::row)
                .ifPresent(row -> session.act(
                        () -> new RejectTable(session.file())
                                .noteReveal(
                                        row.sourceName(), row.reject().source().line()),
                        () -> {
                            revealed.add(row.key());
                            refresh();
                        }));
    }

    /** Writes what the filter shows into a file, as a job. */
    void export(RejectsWriter.Form form, Path target) {
        Filter filter = state.get().filter();
        session.jobs()
                .start(
                        "Export of rejects",
                        progress -> new RejectsExport(session.file()).run(filter, form, target, progress),
                        count -> {
                            session.problems()
                                    .notice(Formats.count(count)
                                            + (count == 1 ? " reject was" : " rejects were") + " written to " + target
                                            + ".");
                            session.changed();
                        });
    }

    /** The one file whose rejects are shown, or that of the opened row. */
    Optional<Long> fixable() {
        RejectsState now = state.get();
        return now.filter().sourceKey() != 0
                ? Optional.of(now.filter().sourceKey()).filter(key -> now.total() > 0)
                : now.opened().map(opened -> opened.row().reject().source().sourceKey());
    }

    /** Reads the rejects of a file again, as a job. */
    void readAgain(long sourceKey, MappingDraft mapping) {
        session.jobs()
                .start(
                        "Reading rejects again",
                        progress -> new RejectsReread(session.file(), sourceKey).run(mapping, progress),
                        outcome -> {
                            session.problems().notice(words(outcome));
                            session.changed();
                        });
    }

    private static String words(RejectsReread.Outcome outcome) {
        return Formats.count(outcome.rows())
                + (outcome.rows() == 1 ? " reject is a row now, " : " rejects are rows now, ")
                + Formats.count(outcome.left())
                + (outcome.left() == 1 ? " stays." : " stay.")
                + (outcome.rows() > 0 ? " Analyse the case again to have them counted in." : "");
    }

    private RejectListQuery query() {
        return new RejectListQuery(session.file());
    }

    private boolean isCovered() {
        return new ContentCoverTable(session.file()).isCovered();
    }
}
