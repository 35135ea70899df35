package stillwatch.ui.rejects;

import java.util.List;
import java.util.Optional;
import stillwatch.dataset.Source;
import stillwatch.store.RejectListQuery.Filter;
import stillwatch.store.RejectListQuery.Reason;
import stillwatch.store.RejectListQuery.Row;
import stillwatch.ui.kit.Formats;

/**
 * What the screen shows.
 *
 * @param sources the files that have rejects
 * @param reasons of what the filter shows beside its reason, most frequent first
 * @param total how many rejects the filter shows
 * @param page some of them; their bytes are left out where they are covered
 * @param firstNumber the number of the page's first row among them, from 1
 * @param isCovered whether the content of this case stays covered until it is revealed
 * @param opened the one that is looked at
 */
record RejectsState(
        Filter filter,
        List<Source> sources,
        List<Reason> reasons,
        long total,
        List<Row> page,
        long firstNumber,
        boolean isCovered,
        Optional<Opened> opened) {
    static final RejectsState NOTHING =
            new RejectsState(Filter.ALL, List.of(), List.of(), 0, List.of(), 1, false, Optional.empty());

    /**
     * One reject in full.
     *
     * @param raw its first bytes; empty where they are covered
     * @param isCovered whether somebody must reveal them first
     */
    record Opened(Row row, byte[] raw, boolean isCovered) {
        boolean isCut() {
            return !isCovered && raw.length < row.sizeBytes();
        }
    }

    boolean isFiltered() {
        return !filter.equals(Filter.ALL);
    }

    boolean hasNext() {
        return firstNumber + page.size() <= total;
    }

    boolean hasPrevious() {
        return firstNumber > 1;
    }

    /** "501–1,000 of 28,114 rejects". */
    String words() {
        if (page.isEmpty()) {
            return total == 0 ? "No rejects" : Formats.count(total) + " rejects";
        }
        String of = " of " + Formats.count(total) + (total == 1 ? " reject" : " rejects");
        return Formats.count(firstNumber) + "–" + Formats.count(firstNumber + page.size() - 1) + of;
    }

    RejectsState with(Filter next) {
        return new RejectsState(next, sources, reasons, total, page, firstNumber, isCovered, opened);
    }

    RejectsState showing(List<Row> rows, long number, boolean covered) {
        return new RejectsState(filter, sources, reasons, total, rows, number, covered, opened);
    }

    RejectsState counting(List<Source> files, List<Reason> counts, long all) {
        return new RejectsState(filter, files, counts, all, page, firstNumber, isCovered, opened);
    }

    RejectsState opening(Optional<Opened> next) {
        return new RejectsState(filter, sources, reasons, total, page, firstNumber, isCovered, next);
    }
}
