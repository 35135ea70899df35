package stillwatch.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.ingest.MappedColumn;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RecordPlace;

/** Edits one mapping, a column at a time; each change is handed on at once. Used from the screen's thread. */
final class MappingViewModel {
    private final Consumer<MappingDraft> changed;
    private final ReadOnlyObjectWrapper<MappingState> state = new ReadOnlyObjectWrapper<>(MappingState.NOTHING);

    /** @param changed takes the mapping after each change */
    MappingViewModel(Consumer<MappingDraft> changed) {
        this.changed = changed;
    }

    ReadOnlyObjectProperty<MappingState> state() {
        return state.getReadOnlyProperty();
    }

    /** @param draft {@code null} where there is no mapping to edit */
    void show(MappingDraft draft, List<RecordPlace> places, Map<String, String> first) {
        MappingState now = state.get();
        String kind = draft == null || draft.kinds().isEmpty() || isEditable(draft, now.kind())
                ? now.kind()
                : draft.kinds().get(0);
        publish(new MappingState(draft, places, kind, column(kind, now.column()), first));
    }

    private static boolean isEditable(MappingDraft draft, String kind) {
        return draft.kinds().contains(kind);
    }

    private static String column(String kind, String wanted) {
        return wanted.isEmpty() ? MappingDraft.required(kind).get(0) : wanted;
    }

    void kind(String kind) {
        MappingState now = state.get();
        if (now.draft() != null && !kind.equals(now.kind())) {
            publish(new MappingState(
                    now.draft(), now.places(), kind, MappingDraft.required(kind).get(0), now.first()));
        }
    }

    void column(String column) {
        MappingState now = state.get();
        if (!column.equals(now.column())) {
            publish(new MappingState(now.draft(), now.places(), now.kind(), column, now.first()));
        }
    }

    /** @param number which of the places, from 0; the one behind the last adds one; empty text takes it away */
    void place(int number, String path) {
        List<String> places = new ArrayList<>(state.get().edited().places());
        if (number < places.size()) {
            places.remove(number);
        }
        if (!path.isBlank()) {
            places.add(Math.min(number, places.size()), path.strip());
        }
        change(state.get().edited().from(places));
    }

    /** How the column's times are written. */
    void time(String notation, String since) {
        change(state.get().edited().written(notation, notation.equals("millis_since") ? since : ""));
    }

    /** The value where the record gives none; empty for none. */
    void otherwise(String constant) {
        change(state.get().edited().or(constant));
    }

    private void change(MappedColumn next) {
        MappingState now = state.get();
        if (now.draft() != null && !Objects.equals(next, now.edited())) {
            MappingDraft draft = now.draft().with(now.kind(), next);
            publish(new MappingState(draft, now.places(), now.kind(), now.column(), now.first()));
            changed.accept(draft);
        }
    }

    private void publish(MappingState next) {
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }
}
