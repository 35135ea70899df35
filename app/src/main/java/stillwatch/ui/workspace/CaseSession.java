package stillwatch.ui.workspace;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Activity;
import stillwatch.store.CaseFile;
import stillwatch.store.UndoStack;

/**
 * One open case as all screens see it. Used from the screen's thread; questions to the case file go through {@link #jobs}.
 */
public final class CaseSession {
    private final CaseFile file;
    private final Jobs jobs;
    private final Problems problems;
    private final DisplaySettings display;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NOTHING);
    private final ReadOnlyObjectWrapper<ScreenId> screen = new ReadOnlyObjectWrapper<>(ScreenId.OVERVIEW);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper importsAskedFor = new ReadOnlyLongWrapper();
    private final ViewHistory history = new ViewHistory(ScreenId.OVERVIEW, Selection.NOTHING);

    public CaseSession(CaseFile file, Jobs jobs, Problems problems, DisplaySettings display) {
        this.file = file;
        this.jobs = jobs;
        this.problems = problems;
        this.display = display;
    }

    public CaseFile file() {
        return file;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Problems problems() {
        return problems;
    }

    public DisplaySettings display() {
        return display;
    }

    public ViewHistory history() {
        return history;
    }

    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ScreenId> screen() {
        return screen.getReadOnlyProperty();
    }

    /** Counts up whenever the case's content changed, so that screens know that what they show is stale. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Changes the shared selection; the other screens follow. One step in the history of views. */
    public void select(Selection next) {
        show(screen.get(), next);
    }

    public void open(ScreenId next) {
        show(next, selection.get());
    }

    /** Goes to a screen with a selection, as one step. */
    public void open(ScreenId next, Selection selected) {
        show(next, selected);
    }

    private void show(ScreenId nextScreen, Selection nextSelection) {
        history.visit(nextScreen, nextSelection);
        selection.set(nextSelection);
        screen.set(nextScreen);
    }

    public void back() {
        history.back().ifPresent(this::restore);
    }

    public void forward() {
        history.forward().ifPresent(this::restore);
    }

    private void restore(ViewHistory.Visit visit) {
        selection.set(visit.selection());
        screen.set(visit.screen());
    }

    /** Runs an act on the case in the background and tells the screens when it is done. */
    public void act(Runnable act) {
        act(act, () -> {});
    }

    /** @param then called on the screen's thread after the act, before the screens refresh */
    public void act(Runnable act, Runnable then) {
        jobs.ask(
                () -> {
                    act.run();
                    return true;
                },
                done -> {
                    then.run();
                    changed();
                });
    }

    /** Says that the case's content changed: after an import, an analysis, an act. */
    public void changed() {
        changes.set(changes.get() + 1);
    }

    /** A screen without data asks for some: the window shows its way to import files. */
    public void askForImport() {
        importsAskedFor.set(importsAskedFor.get() + 1);
    }

    /** Counts up whenever a screen asks for an import. */
    public ReadOnlyLongProperty importsAskedFor() {
        return importsAskedFor.getReadOnlyProperty();
    }

    public void undo() {
        step(() -> new UndoStack(file).undo(), "There is nothing to undo.");
    }

    public void redo() {
        step(() -> new UndoStack(file).redo(), "There is nothing to do again.");
    }

    private void step(Supplier<Optional<Activity>> step, String nothing) {
        jobs.ask(step::get, entry -> {
            problems.notice(entry.map(Activity::summary).orElse(nothing));
            changed();
        });
    }
}
