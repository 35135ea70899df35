package stillwatch.evidence.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.ClawBack;
import stillwatch.casework.Note;
import stillwatch.store.CampaignCohortQuery.Cohort;
import stillwatch.store.CampaignEventsQuery.Event;
import stillwatch.store.CampaignHarvestQuery.Harvest;
import stillwatch.store.CampaignHoursQuery.Hour;
import stillwatch.store.CampaignMembersQuery.Member;
import stillwatch.store.MissingDataQuery.Missing;
import stillwatch.store.QuotedMatchQuery.Match;

/**
 * Everything that one edition of a package says, in a fixed order.
 *
 * @param caseName the case's name, or its pseudonym
 * @param revision the newest act that the package documents; its time is the package's only clock
 * @param reasons for the suspicion first, then against it, strongest first
 * @param members core first; the crowd last
 * @param missing what the data did not hold, and what that leaves unmeasured
 * @param quotes by exhibit number
 * @param matches what prompt rules matched in the quoted conversations; empty in a redacted edition
 * @param log every entry up to the revision, oldest first
 * @param decisions what people did to this campaign, oldest first
 * @param redactions how much was taken out, by rule and field; empty where nothing was
 * @param withheld privileged items that stay out, by exhibit; notes last
 * @param clawBacks what was demanded back from earlier packages of this campaign
 * @param bates exhibit to production number; empty in an edition without a production
 */
public record PackageContent(
        String caseName,
        Profile profile,
        Activity revision,
        Campaign campaign,
        List<Reason> reasons,
        List<Member> members,
        List<Harvest> harvest,
        List<Hour> hours,
        Cohort cohort,
        List<Event> events,
        List<Missing> missing,
        List<SourceState> sources,
        List<Quote> quotes,
        List<Match> matches,
        List<Activity> log,
        List<Activity> decisions,
        List<Note> notes,
        List<RedactionCount> redactions,
        List<Withheld> withheld,
        List<ClawBack> clawBacks,
        Map<Integer, String> bates) {

    /** A copy of this content in which some of it is replaced. */
    public ContentEditor edit() {
        return new ContentEditor(this);
    }

    /** The package's own name: case, campaign, profile, revision. Safe as a file name on every system. */
    public String name() {
        String plain = (caseName + "_" + campaign.id()).replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.replaceFirst("^[.-]+", "") + "_" + profile.word() + "_r" + revision.seq();
    }

    public Map<Long, SourceState> sourcesByKey() {
        return sources.stream().collect(Collectors.toMap(state -> state.source().key(), state -> state));
    }
}
