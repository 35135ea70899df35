package stillwatch.ui.activity;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Activity;
import stillwatch.store.ActivityLogQuery;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.ActivityVerifyQuery.Verdict;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;

/** The entries that fit the filter, newest first, and what the last verification found. */
final class ActivityViewModel {
    static final int SHOWN = 2_000;

    private final CaseSession session;
    private final ReadOnlyObjectWrapper<Entries> entries = new ReadOnlyObjectWrapper<>(new Entries(List.of(), 0));
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestAnswer<Entries> newest;
    private String text = "";

    ActivityViewModel(CaseSession session) {
        this.session = session;
        this.newest = new LatestAnswer<>(session.jobs(), entries::set);
    }

    /** @param all how many entries the log has, fitting or not */
    record Entries(List<Activity> shown, long all) {
        String words() {
            String total = Formats.count(all) + (all == 1 ? " entry" : " entries");
            return shown.size() == all ? total : "showing " + Formats.count(shown.size()) + " of " + total;
        }
    }

    ReadOnlyObjectProperty<Entries> entries() {
        return entries.getReadOnlyProperty();
    }

    /** Empty until somebody asked; a change of the case makes it empty again. */
    ReadOnlyObjectProperty<Optional<Verdict>> verdict() {
        return verdict.getReadOnlyProperty();
    }

    void filter(String next) {
        text = next.trim();
        ask();
    }

    void refresh() {
        long revision = entries.get().all();
        verdict.get().filter(each -> each.entries() != revision).ifPresent(stale -> verdict.set(Optional.empty()));
        ask();
    }

    private void ask() {
        String asked = text;
        newest.ask(() -> new Entries(
                new ActivityLogQuery(session.file()).newest(asked, SHOWN),
                session.file().revision()));
    }

    void verify() {
        session.jobs()
                .start(
                        "Verification of the activity log",
                        progress -> new ActivityVerifyQuery(session.file()).ask(),
                        found -> verdict.set(Optional.of(found)));
    }

    static String words(Verdict verdict) {
        return verdict.isSound()
                ? "The log is sound: " + Formats.count(verdict.entries())
                        + " entries, each follows the one before. Head "
                        + verdict.head().substring(0, 16) + "…"
                : String.join("\n", verdict.problems());
    }
}
