package stillwatch.evidence.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.ClawBack;
import stillwatch.casework.Finding;
import stillwatch.casework.Membership;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityLogQuery;
import stillwatch.store.CampaignCohortQuery;
import stillwatch.store.CampaignEventsQuery;
import stillwatch.store.CampaignHarvestQuery;
import stillwatch.store.CampaignHistoryQuery;
import stillwatch.store.CampaignHoursQuery;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignMembersQuery.Member;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ClawBackTable;
import stillwatch.store.DocumentedRevisionQuery;
import stillwatch.store.FindingListQuery;
import stillwatch.store.MissingDataQuery;
import stillwatch.store.NoteTable;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.QuotedMatchQuery;
import stillwatch.store.QuotedRowQuery;
import stillwatch.store.QuotedRowQuery.Row;
import stillwatch.store.RedactionTable;
import stillwatch.store.SourceDetailsQuery;
import stillwatch.store.SourceListQuery;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/** Gathers the full, unredacted content of a package from the case. */
public final class ContentReader {
    /** Account rows that are quoted: the strongest members. All members stand in the members table. */
    public static final int QUOTED_ACCOUNTS = 500;

    private final CaseFile file;
    private final Progress progress;
    private final boolean readsOriginals;
    private Redactions redactions = new Redactions(List.of(), List.of(), PeerConfidence.NONE, new Cancellation());

    public ContentReader(CaseFile file, Progress progress) {
        this(file, progress, true);
    }

    private ContentReader(CaseFile file, Progress progress, boolean readsOriginals) {
        this.file = file;
        this.progress = progress;
        this.readsOriginals = readsOriginals;
    }

    /** For a look at the content only: rows are rebuilt from the case, and no original is digested. */
    static ContentReader withoutOriginals(CaseFile file, Progress progress) {
        return new ContentReader(file, progress, false);
    }

    /**
     * Everything that a full edition may hold: without what is privileged, and without what was redacted.
     *
     * @throws ContentException where there is no such campaign or nothing was done in the case yet
     * @throws IOException where an original is there but cannot be read
     */
    public PackageContent read(String campaignId, Profile profile) throws IOException {
        PackageContent all = new PrivilegeFilter(new PrivilegeTable(file).all(), PrivilegedPlaces.of(file))
                .apply(everything(campaignId, profile));
        RedactionTable table = new RedactionTable(file);
        redactions = new Redactions(table.rules(), table.spans(), PeerConfidence.of(file), progress.cancellation());
        return redactions.apply(all);
    }

    /** What was taken out of the content that was read last. */
    public Redactions lastRedactions() {
        return redactions;
    }

    /** Privileged and redacted content included: for this room only. */
    PackageContent everything(String campaignId, Profile profile) throws IOException {
        Campaign campaign = new CampaignTable(file)
                .byId(campaignId)
                .orElseThrow(() -> new ContentException("There is no campaign " + campaignId + " in the case "
                        + file.name() + ". Nothing was written."));
        Activity revision = new DocumentedRevisionQuery(file)
                .ask()
                .orElseThrow(() -> new ContentException(
                        "Nothing was done in the case yet, so there is nothing that a package could document."));
        progress.stage("Reading campaign " + campaign.id());
        List<Finding> findings = new FindingListQuery(file).ask(campaign.key());
        List<Member> members = new CampaignMembersQuery(file).ask(campaign.key(), Integer.MAX_VALUE);
        progress.check();
        QuoteReader quoteReader = new QuoteReader(new SourceDetailsQuery(file).ask(), progress);
        List<Quote> quotes = quoteReader.read(new SourceListQuery(file).ask(), rows(findings, members), readsOriginals);
        return new PackageContent(
                file.name(),
                profile,
                revision,
                campaign,
                reasons(findings, quotes),
                members,
                new CampaignHarvestQuery(file).ask(campaign.key()),
                new CampaignHoursQuery(file).ask(campaign.key()),
                new CampaignCohortQuery(file).ask(campaign.key()),
                new CampaignEventsQuery(file).ask(campaign.key()),
                new MissingDataQuery(file).ask(),
                quoteReader.states(),
                quotes,
                new QuotedMatchQuery(file).ask(conversations(quotes)),
                log(revision.seq()),
                decisions(campaign, revision),
                new NoteTable(file).on(Subject.campaign(campaign.id())),
                List.of(),
                List.of(),
                clawBacks(profile),
                Map.of());
    }

    private List<ClawBack> clawBacks(Profile profile) {
        return profile.isRedacted()
                ? List.of()
                : new ClawBackTable(file)
                        .all().stream()
                                .filter(claim -> claim.profile().equals(profile.word()))
                                .toList();
    }

    /** What people did to the campaign itself, oldest first. */
    private List<Activity> decisions(Campaign campaign, Activity revision) {
        return new CampaignHistoryQuery(file)
                .ask(campaign.id()).stream()
                        .filter(entry -> entry.seq() <= revision.seq())
                        .filter(entry -> entry.action().startsWith("campaign."))
                        .sorted(Comparator.comparingLong(Activity::seq))
                        .toList();
    }

    private List<Row> rows(List<Finding> findings, List<Member> members) {
        Set<Long> exchanges = new TreeSet<>();
        Set<Long> conversations = new TreeSet<>();
        findings.forEach(finding -> {
            exchanges.addAll(finding.exchangeKeys());
            conversations.addAll(finding.conversationKeys());
        });
        List<Long> accounts = members.stream()
                .filter(member -> member.member().membership() != Membership.CROWD)
                .map(member -> member.member().accountKey())
                .limit(QUOTED_ACCOUNTS)
                .toList();
        QuotedRowQuery query = new QuotedRowQuery(file);
        List<Row> rows = new ArrayList<>(query.accounts(accounts));
        rows.addAll(query.exchanges(exchanges));
        rows.addAll(query.conversations(conversations));
        return rows;
    }

    private static List<Long> conversations(List<Quote> quotes) {
        return quotes.stream()
                .filter(quote -> quote.kind().equals("conversation"))
                .map(Quote::key)
                .toList();
    }

    private static List<Reason> reasons(List<Finding> findings, List<Quote> quotes) {
        Map<String, Integer> exhibits = new HashMap<>();
        quotes.forEach(quote -> exhibits.put(quote.kind() + " " + quote.key(), quote.exhibit()));
        List<Reason> reasons = new ArrayList<>();
        for (Finding finding : findings) {
            Set<Integer> numbers = new TreeSet<>();
            finding.exchangeKeys().forEach(key -> numbers.add(exhibits.get("exchange " + key)));
            finding.conversationKeys().forEach(key -> numbers.add(exhibits.get("conversation " + key)));
            reasons.add(new Reason("F" + (reasons.size() + 1), finding, List.copyOf(numbers)));
        }
        return reasons;
    }

    private List<Activity> log(long lastSeq) {
        List<Activity> log = new ArrayList<>();
        new ActivityLogQuery(file).forEach(entry -> {
            if (entry.seq() <= lastSeq) {
                log.add(entry);
            }
        });
        return log;
    }
}
