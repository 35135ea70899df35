package stillwatch.ui.campaigns;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Activity;
import stillwatch.casework.BenignTwin;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.casework.HarvestLedger;
import stillwatch.casework.KeyEvent;
import stillwatch.casework.Membership;
import stillwatch.casework.Note;
import stillwatch.casework.OperatorPair;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.BenignTwinsQuery;
import stillwatch.store.CampaignHistoryQuery;
import stillwatch.store.CampaignHoursQuery;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.store.HarvestLedgerQuery;
import stillwatch.store.KeyEventsQuery;
import stillwatch.store.MissingDataQuery;
import stillwatch.store.NoteTable;
import stillwatch.store.OperatorTiesQuery;
import stillwatch.store.TagTable;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.TimeSpan;

/** Decides what is shown of one campaign. What takes longer to count (members, harvest) arrives by itself, later. */
public final class CampaignDetailViewModel {
    /** A table of more rows than this is no longer read by anybody; the filter and the query language find the rest. */
    public static final int MEMBERS_SHOWN = 30_000;

    /** A moment is shown in the company of the hour after it. */
    private static final long EVENT_MILLIS = 3_600_000L;

    private final CaseSession session;
    private final LatestAnswer<Optional<Detail>> details;
    private final LatestAnswer<Optional<List<CampaignMembersQuery.Member>>> memberLists;
    private final LatestAnswer<Optional<HarvestLedger>> ledgers;
    private final LatestAnswer<Optional<List<KeyEvent>>> eventLists;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<CampaignMembersQuery.Member>>> members =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HarvestLedger>> ledger = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<KeyEvent>>> events =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String shownId;
    private boolean membersWanted;
    private boolean ledgerWanted;
    private boolean eventsWanted;

    public CampaignDetailViewModel(CaseSession session) {
        this.session = session;
        this.details = new LatestAnswer<>(session.jobs(), this::arrived);
        this.memberLists = new LatestAnswer<>(session.jobs(), members::set);
        this.ledgers = new LatestAnswer<>(session.jobs(), ledger::set);
        this.eventLists = new LatestAnswer<>(session.jobs(), events::set);
    }

    /** What is known at once. {@code findings}, {@code twins} and {@code pairs} are inference; {@code hours} are facts. */
    public record Detail(
            Campaign campaign,
            Map<Membership, Long> counts,
            List<Finding> findings,
            List<CampaignHoursQuery.Hour> hours,
            List<Activity> history,
            List<Tag> tags,
            List<Note> notes,
            List<MissingDataQuery.Missing> missing,
            List<BenignTwin> twins,
            List<OperatorPair> pairs) {
        public List<Finding> reasons() {
            return findings.stream()
                    .filter(finding -> !finding.counterEvidence())
                    .toList();
        }

        public List<Finding> counterEvidence() {
            return findings.stream().filter(Finding::counterEvidence).toList();
        }

        public Subject subject() {
            return Subject.campaign(campaign.id());
        }
    }
    /** Empty where there is no campaign to show. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Empty until they were read. */
    public ReadOnlyObjectProperty<Optional<List<CampaignMembersQuery.Member>>> members() {
        return members.getReadOnlyProperty();
    }

    /** Empty until it was counted. */
    public ReadOnlyObjectProperty<Optional<HarvestLedger>> ledger() {
        return ledger.getReadOnlyProperty();
    }

    /** Empty until they were looked for. */
    public ReadOnlyObjectProperty<Optional<List<KeyEvent>>> events() {
        return events.getReadOnlyProperty();
    }

    /** @param campaignId {@code null} for none */
    public void show(String campaignId) {
        if (campaignId == null || !campaignId.equals(shownId)) {
            members.set(Optional.empty());
            ledger.set(Optional.empty());
            events.set(Optional.empty());
        }
        shownId = campaignId;
        details.ask(() -> campaignId == null ? Optional.empty() : read(campaignId));
    }

    /** Says whether somebody looks at the members: until then they are not read. */
    public void wantMembers(boolean wanted) {
        membersWanted = wanted;
        askMembers();
    }

    /** Says whether somebody looks at the harvest: until then it is not counted. */
    public void wantLedger(boolean wanted) {
        ledgerWanted = wanted;
        askLedger();
    }

    /** Says whether somebody looks at the key events: until then they are not looked for. */
    public void wantEvents(boolean wanted) {
        eventsWanted = wanted;
        askEvents();
    }

    /** Goes to another screen with an event's campaign, accounts and time. */
    public void openEvent(KeyEvent event, ScreenId screen) {
        detail.get().ifPresent(shown -> {
            long until = Math.max(event.untilMillis(), event.fromMillis() + EVENT_MILLIS);
            session.open(
                    screen,
                    session.selection()
                            .get()
                            .withCampaign(shown.campaign().id())
                            .withAccounts(new HashSet<>(event.accountKeys()))
                            .withSpan(new TimeSpan(event.fromMillis(), until)));
        });
    }

    /** Goes to another screen with some accounts, whatever campaigns they are in. */
    public void openAccounts(Set<Long> accounts, ScreenId screen) {
        session.open(screen, session.selection().get().withAccounts(accounts));
    }

    private Optional<Detail> read(String campaignId) {
        CaseFile file = session.file();
        return new CampaignTable(file).byId(campaignId).map(campaign -> {
            Subject subject = Subject.campaign(campaign.id());
            return new Detail(
                    campaign,
                    new CampaignMembersQuery(file).counts(campaign.key()),
                    new FindingListQuery(file).ask(campaign.key()),
                    new CampaignHoursQuery(file).ask(campaign.key()),
                    new CampaignHistoryQuery(file).ask(campaign.id()),
                    new TagTable(file).on(subject),
                    new NoteTable(file).on(subject),
                    new MissingDataQuery(file).ask(),
                    new BenignTwinsQuery(file).ask(campaign.key()),
                    OperatorPair.of(new OperatorTiesQuery(file).ask()));
        });
    }

    private void arrived(Optional<Detail> next) {
        detail.set(next);
        askMembers();
        askLedger();
        askEvents();
    }

    private void askMembers() {
        if (membersWanted && detail.get().isPresent()) {
            long key = detail.get().get().campaign().key();
            memberLists.ask(() -> Optional.of(new CampaignMembersQuery(session.file()).ask(key, MEMBERS_SHOWN)));
        }
    }

    private void askLedger() {
        if (ledgerWanted && detail.get().isPresent()) {
            long key = detail.get().get().campaign().key();
            ledgers.ask(() -> Optional.of(new HarvestLedgerQuery(session.file()).ask(key)));
        }
    }

    private void askEvents() {
        if (eventsWanted && detail.get().isPresent()) {
            long key = detail.get().get().campaign().key();
            eventLists.ask(() -> Optional.of(new KeyEventsQuery(session.file()).ask(key)));
        }
    }
}
