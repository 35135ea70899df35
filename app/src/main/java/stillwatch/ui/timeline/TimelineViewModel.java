package stillwatch.ui.timeline;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Campaign;
import stillwatch.store.TimeGrid;
import stillwatch.store.TrafficOf;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;
import stillwatch.ui.workspace.TimeSpan;
import stillwatch.ui.workspace.Whose;

/** What the timeline looks at, and the questions that follow from it. Used from the screen's thread. */
final class TimelineViewModel {
    /** Closer than this there is nothing more to see: times are exact to the second at best. */
    static final long LEAST_WINDOW_MILLIS = 20_000;

    /** Where a span may hold more exchanges than this, they are not read one by one: hours are the narrowest buckets. */
    static final long MOST_READ_ONE_BY_ONE = 150_000;

    private final CaseSession session;
    private final LatestAnswer<CaseTraffic> traffic;
    private final LatestAnswer<TimelinePicture> picture;
    private final ReadOnlyObjectWrapper<TimelineState> state;
    private Look look = Look.FIRST;
    private Optional<CaseTraffic> known = Optional.empty();
    private Optional<TimeSpan> window = Optional.empty();
    private double pixels = 800;
    private long readAtChange = -1;
    private boolean stale = true;

    TimelineViewModel(CaseSession session) {
        this.session = session;
        traffic = new LatestAnswer<>(session.jobs(), this::showTraffic);
        picture = new LatestAnswer<>(session.jobs(), this::showPicture);
        state = new ReadOnlyObjectWrapper<>(stateNow(Optional.empty(), false));
        session.selection().addListener((property, before, now) -> follow());
        session.display().localTime().addListener((property, before, now) -> follow());
    }

    ReadOnlyObjectProperty<TimelineState> state() {
        return state.getReadOnlyProperty();
    }

    /** Reads the case anew where it changed since, and asks for what is looked at. */
    void refresh() {
        long change = session.changes().get();
        if (readAtChange != change) {
            readAtChange = change;
            traffic.ask(() -> CaseTraffic.read(session.file()));
        } else if (stale) {
            ask();
        }
    }

    private void showTraffic(CaseTraffic next) {
        boolean first = known.isEmpty() || known.get().isEmpty();
        known = Optional.of(next);
        window = next.isEmpty()
                ? Optional.empty()
                : Optional.of(first || window.isEmpty() ? next.extent() : within(window.get(), next.extent()));
        ask();
    }

    private void showPicture(TimelinePicture next) {
        state.set(state.get().withPicture(next));
    }

    /** The selection or the zone changed: a screen that is not in front waits until it is. */
    private void follow() {
        if (session.screen().get() == ScreenId.TIMELINE) {
            ask();
        } else {
            stale = true;
            Selection selection = session.selection().get();
            // Accounts that were picked elsewhere are what one comes here for.
            if (!selection.accountKeys().isEmpty()) {
                look = look.withWhose(Whose.ACCOUNTS);
            } else if (selection.campaignId().isPresent()) {
                look = look.withWhose(Whose.CAMPAIGN);
            }
        }
    }

    private void ask() {
        stale = false;
        state.set(stateNow(state.get().picture(), window.isPresent()));
        if (window.isEmpty()) {
            return;
        }
        TimelineState now = state.get();
        TimeSpan span = window.get();
        long leastMillis = known.orElseThrow().exchangesWithin(span) > MOST_READ_ONE_BY_ONE ? TimeGrid.HOUR_MILLIS : 1;
        TimelineQuestion question = new TimelineQuestion(span, pixels, leastMillis, look, now.of(), now.zone());
        picture.ask(() -> question.answer(session.file()));
    }

    private TimelineState stateNow(Optional<TimelinePicture> shown, boolean loading) {
        Selection selection = session.selection().get();
        Optional<Campaign> campaign = selection.campaignId().flatMap(id -> known.stream()
                .flatMap(all -> all.campaigns().stream())
                .filter(one -> one.id().equals(id))
                .findFirst());
        return new TimelineState(
                known,
                window,
                look,
                counted(selection, campaign),
                campaign,
                selection.accountKeys(),
                selection.span(),
                session.display().zone(),
                shown,
                loading);
    }

    private TrafficOf counted(Selection selection, Optional<Campaign> campaign) {
        if (look.whose() == Whose.ACCOUNTS && !selection.accountKeys().isEmpty()) {
            return TrafficOf.accounts(selection.accountKeys());
        }
        return look.whose() == Whose.CAMPAIGN && campaign.isPresent()
                ? TrafficOf.campaign(campaign.get().key())
                : TrafficOf.EVERYBODY;
    }

    /** Tells how many pixels the buckets may share. */
    void resize(double plotPixels) {
        if (Math.abs(plotPixels - pixels) >= 1) {
            pixels = plotPixels;
            if (known.isPresent()) {
                ask();
            }
        }
    }

    void change(UnaryOperator<Look> change) {
        Look next = change.apply(look);
        if (!next.equals(look)) {
            look = next;
            ask();
        }
    }

    /**
     * Zooms in time around a moment that stays where it is.
     *
     * @param factor below 1 looks closer
     */
    void zoom(double factor, long anchorMillis) {
        window.ifPresent(span -> {
            long length = Math.max(LEAST_WINDOW_MILLIS, Math.round(span.lengthMillis() * factor));
            double share = (double) (anchorMillis - span.fromMillis()) / span.lengthMillis();
            long from = anchorMillis - Math.round(length * share);
            look(new TimeSpan(from, from + length));
        });
    }

    /** Zooms around the middle, for keys and buttons. */
    void zoom(double factor) {
        window.ifPresent(span -> zoom(factor, span.fromMillis() + span.lengthMillis() / 2));
    }

    /** @param share of the window's length; above 0 towards later times */
    void pan(double share) {
        window.ifPresent(span -> {
            long shift = Math.round(span.lengthMillis() * share);
            look(new TimeSpan(span.fromMillis() + shift, span.toMillis() + shift));
        });
    }

    /** Looks at a span, moved and cut so that it lies in the case. */
    void look(TimeSpan span) {
        known.filter(all -> !all.isEmpty()).ifPresent(all -> {
            TimeSpan next = within(span, all.extent());
            if (!Optional.of(next).equals(window)) {
                window = Optional.of(next);
                ask();
            }
        });
    }

    void lookAtAll() {
        known.filter(all -> !all.isEmpty()).ifPresent(all -> look(all.extent()));
    }

    /** Looks at the selected span; where none is selected, at the selected campaign from its first to its last sight. */
    void lookAtSelection() {
        TimelineState now = state.get();
        now.selectedSpan()
                .or(() -> now.campaign()
                        .map(one -> new TimeSpan(
                                one.firstSeenMillis(), Math.max(one.lastSeenMillis(), one.firstSeenMillis()) + 1)))
                .ifPresent(this::look);
    }

    private static TimeSpan within(TimeSpan span, TimeSpan extent) {
        long length = Math.min(extent.lengthMillis(), Math.max(LEAST_WINDOW_MILLIS, span.lengthMillis()));
        long from = Math.max(extent.fromMillis(), Math.min(span.fromMillis(), extent.toMillis() - length));
        return new TimeSpan(from, from + length);
    }

    void selectSpan(TimeSpan span) {
        session.select(session.selection().get().withSpan(span));
    }

    void clearSpan() {
        session.select(session.selection().get().withoutSpan());
    }

    void selectCampaign(String id) {
        session.select(session.selection().get().withCampaign(id));
    }

    /** @param more adds to the selected accounts, or takes the account out where it is among them */
    void selectAccount(long accountKey, boolean more) {
        Selection selection = session.selection().get();
        Set<Long> keys = new HashSet<>(more ? selection.accountKeys() : Set.of());
        if (!keys.add(accountKey)) {
            keys.remove(accountKey);
        }
        session.select(selection.withAccounts(keys));
    }
}
