package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.store.ActivityTable.Entry;

/**
 * Takes acts back and does them again. The stack is read from the activity log itself, so it survives closing the case:
 * an undo is an entry of its own that names the entry that it takes back; a redo is the undo of an undo.
 */
public final class UndoStack {
    private static final String UNDO = "undo";
    private static final String REDO = "redo";

    private final CaseFile file;
    private final ActivityTable log;

    public UndoStack(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    /** The act that an undo would take back. */
    public Optional<Activity> nextUndo() {
        return file.read(connection -> next(connection, false));
    }

    /** The act that a redo would do again: only as long as nothing else was done since its undo. */
    public Optional<Activity> nextRedo() {
        return file.read(connection -> next(connection, true));
    }

    /**
     * @return the new entry; empty where there is nothing to undo
     * @throws CaseFileException where the rows were changed since, for example by a new analysis
     */
    public Optional<Activity> undo() {
        return step(false);
    }

    public Optional<Activity> redo() {
        return step(true);
    }

    private Optional<Activity> step(boolean redo) {
        return file.write(connection -> {
            Optional<Activity> act = next(connection, redo);
            if (act.isEmpty()) {
                return act;
            }
            Activity undone = redo ? lastUndoOf(connection, act.get()) : act.get();
            RowChanges changes = new RowChanges(connection);
            changes.revert(RowChanges.parse(undone.changes()));
            CampaignFigures.countHours(connection, changes);
            Entry entry = new Entry(
                    redo ? REDO : UNDO,
                    act.get().subject(),
                    (redo ? "Done again: " : "Undone: ") + act.get().summary(),
                    "");
            return Optional.of(
                    log.append(connection, entry, changes.toJson(), act.get().seq()));
        });
    }

    /** The undo to be taken back when {@code act} is done again. */
    private static Activity lastUndoOf(Connection connection, Activity act) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT * FROM activity WHERE undoes = ? AND action = ? ORDER BY seq DESC LIMIT 1",
                        ActivityTable::activity,
                        act.seq(),
                        UNDO)
                .orElseThrow();
    }

    /** Walks back from the newest entry: the last undo or redo of an act says whether it stands. */
    private static Optional<Activity> next(Connection connection, boolean redo) throws SQLException {
        Map<Long, String> lastStep = new HashMap<>();
        for (long seq = Sql.number(connection, "SELECT max(seq) FROM activity"); seq > 0; seq--) {
            Activity entry = ActivityTable.read(connection, seq).orElseThrow();
            if (entry.undoes() != null) {
                lastStep.putIfAbsent(entry.undoes(), entry.action());
                if (redo
                        && entry.action().equals(UNDO)
                        && lastStep.get(entry.undoes()).equals(UNDO)) {
                    return ActivityTable.read(connection, entry.undoes());
                }
            } else if (!entry.changes().equals("[]")) {
                boolean stands = !UNDO.equals(lastStep.get(seq));
                if (redo) {
                    return Optional.empty();
                }
                if (stands) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }
}
