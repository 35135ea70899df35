package stillwatch.ui.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The rows of a long table that its cells ask for, and no others. A table of 100,000 accounts holds only keys; a cell's value
 * is empty until its row was read, and rows that scrolled out of sight long ago are let go. Used from the screen's thread.
 */
public final class RowsInSight<R> {
    private static final int KEPT = 4_000;

    private final Jobs jobs;
    private final Function<List<Long>, List<R>> question;
    private final Set<Long> wanted = new LinkedHashSet<>();
    private final Map<Long, ObjectProperty<R>> rows = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ObjectProperty<R>> eldest) {
            return size() > KEPT;
        }
    };

    /** @param question gives the rows of the keys, in the order of the keys; asked in the background */
    public RowsInSight(Jobs jobs, Function<List<Long>, List<R>> question) {
        this.jobs = jobs;
        this.question = question;
    }

    /** The row of a key: {@code null} until it was read. */
    public ObservableValue<R> row(long key) {
        ObjectProperty<R> known = rows.get(key);
        if (known != null) {
            return known;
        }
        ObjectProperty<R> row = new SimpleObjectProperty<>();
        rows.put(key, row);
        want(key);
        return row;
    }

    /** Reads again what is known: the case has changed. */
    public void refresh() {
        List.copyOf(rows.keySet()).forEach(this::want);
    }

    /** All cells that are laid out in one go share one question. */
    private void want(long key) {
        wanted.add(key);
        if (wanted.size() == 1) {
            jobs.later(this::ask);
        }
    }

    private void ask() {
        List<Long> keys = new ArrayList<>(wanted);
        wanted.clear();
        jobs.ask(() -> question.apply(keys), answers -> {
            for (int i = 0; i < keys.size(); i++) {
                ObjectProperty<R> row = rows.get(keys.get(i));
                if (row != null) {
                    row.set(answers.get(i));
                }
            }
        });
    }
}
