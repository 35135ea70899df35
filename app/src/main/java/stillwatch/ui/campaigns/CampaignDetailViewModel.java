package stillwatch.ui.campaigns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.casework.Membership;
import stillwatch.casework.Note;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.CampaignEventsQuery;
import stillwatch.store.CampaignHarvestQuery;
import stillwatch.store.CampaignHistoryQuery;
import stillwatch.store.CampaignHoursQuery;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignSampleQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.store.MissingDataQuery;
import stillwatch.store.NoteTable;
import stillwatch.store.TagTable;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;

/** Decides what is shown of one campaign. What takes longer to count (members, harvest) arrives by itself, later. */
public final class CampaignDetailViewModel {
    /** A table of more rows than this is no longer read by anybody; the filter and the query language find the rest. */
    public static final int MEMBERS_SHOWN = 30_000;

    private final CaseSession session;
    private final LatestAnswer<Optional<Detail>> details;
    private final LatestAnswer<Optional<List<CampaignMembersQuery.Member>>> memberLists;
    private final LatestAnswer<Optional<Ledger>> ledgers;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<CampaignMembersQuery.Member>>> members =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ledger>> ledger = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String shownId;
    private boolean membersWanted;
    private boolean ledgerWanted;

    public CampaignDetailViewModel(CaseSession session) {
        this.session = session;
        this.details = new LatestAnswer<>(session.jobs(), this::arrived);
        this.memberLists = new LatestAnswer<>(session.jobs(), members::set);
        this.ledgers = new LatestAnswer<>(session.jobs(), ledger::set);
    }

    /** What is known at once. {@code findings} are inference; {@code hours} and {@code events} are facts. */
    public record Detail(
            Campaign campaign,
            Map<Membership, Long> counts,
            List<Finding> findings,
            List<CampaignHoursQuery.Hour> hours,
            List<CampaignEventsQuery.Event> events,
            List<Activity> history,
            List<Tag> tags,
            List<Note> notes,
            List<MissingDataQuery.Missing> missing) {
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
    /**
     * What the campaign took, counted over every exchange of its core and periphery: observed, nothing of it estimated.
     *
     * @param sampledConversations how much of its content is in the case
     */
    public record Ledger(List<Line> lines, long sampledConversations) {
        /** All models of a capability together, most output first. */
        static Ledger of(List<CampaignHarvestQuery.Harvest> byModel, long sampledConversations) {
            Map<String, Line> lines = new LinkedHashMap<>();
            for (CampaignHarvestQuery.Harvest part : byModel) {
                String capability = part.capability() == null ? "not labelled by the provider" : part.capability();
                Line before = lines.getOrDefault(capability, new Line(capability, 0, 0, 0));
                lines.put(
                        capability,
                        new Line(
                                capability,
                                before.exchanges() + part.exchanges(),
                                before.inputTokens() + part.inputTokens(),
                                before.outputTokens() + part.outputTokens()));
            }
            List<Line> sorted = new ArrayList<>(lines.values());
            sorted.sort(Comparator.comparingLong(Line::outputTokens).reversed());
            return new Ledger(List.copyOf(sorted), sampledConversations);
        }
    }

    /** What was taken of one capability. */
    public record Line(String capability, long exchanges, long inputTokens, long outputTokens) {}

    /** Empty where there is no campaign to show. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Empty until they were read. */
    public ReadOnlyObjectProperty<Optional<List<CampaignMembersQuery.Member>>> members() {
        return members.getReadOnlyProperty();
    }

    /** Empty until it was counted. */
    public ReadOnlyObjectProperty<Optional<Ledger>> ledger() {
        return ledger.getReadOnlyProperty();
    }

    /** @param campaignId {@code null} for none */
    public void show(String campaignId) {
        if (campaignId == null || !campaignId.equals(shownId)) {
            members.set(Optional.empty());
            ledger.set(Optional.empty());
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

    private Optional<Detail> read(String campaignId) {
        CaseFile file = session.file();
        return new CampaignTable(file).byId(campaignId).map(campaign -> {
            Subject subject = Subject.campaign(campaign.id());
            return new Detail(
                    campaign,
                    new CampaignMembersQuery(file).counts(campaign.key()),
                    new FindingListQuery(file).ask(campaign.key()),
                    new CampaignHoursQuery(file).ask(campaign.key()),
                    new CampaignEventsQuery(file).ask(campaign.key()),
                    new CampaignHistoryQuery(file).ask(campaign.id()),
                    new TagTable(file).on(subject),
                    new NoteTable(file).on(subject),
                    new MissingDataQuery(file).ask());
        });
    }

    private void arrived(Optional<Detail> next) {
        detail.set(next);
        askMembers();
        askLedger();
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
            ledgers.ask(() -> Optional.of(Ledger.of(
                    new CampaignHarvestQuery(session.file()).ask(key),
                    new CampaignSampleQuery(session.file()).ask(key))));
        }
    }
}
