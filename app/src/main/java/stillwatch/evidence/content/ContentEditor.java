package stillwatch.evidence.content;

import java.util.List;
import java.util.Map;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.ClawBack;
import stillwatch.casework.Note;
import stillwatch.store.CampaignMembersQuery.Member;
import stillwatch.store.QuotedMatchQuery.Match;

/** Replaces parts of a content, one by one. */
public final class ContentEditor {
    private final PackageContent full;
    private Campaign campaign;
    private List<Reason> reasons;
    private List<Member> members;
    private List<SourceState> sources;
    private List<Quote> quotes;
    private List<Match> matches;
    private List<Activity> log;
    private List<Activity> decisions;
    private List<Note> notes;
    private List<RedactionCount> redactions;
    private List<Withheld> withheld;
    private List<ClawBack> clawBacks;
    private Map<Integer, String> bates;

    ContentEditor(PackageContent full) {
        this.full = full;
        this.campaign = full.campaign();
        this.reasons = full.reasons();
        this.members = full.members();
        this.sources = full.sources();
        this.quotes = full.quotes();
        this.matches = full.matches();
        this.log = full.log();
        this.decisions = full.decisions();
        this.notes = full.notes();
        this.redactions = full.redactions();
        this.withheld = full.withheld();
        this.clawBacks = full.clawBacks();
        this.bates = full.bates();
    }

    public ContentEditor campaign(Campaign next) {
        campaign = next;
        return this;
    }

    public ContentEditor reasons(List<Reason> next) {
        reasons = next;
        return this;
    }

    public ContentEditor members(List<Member> next) {
        members = next;
        return this;
    }

    public ContentEditor sources(List<SourceState> next) {
        sources = next;
        return this;
    }

    public ContentEditor quotes(List<Quote> next) {
        quotes = next;
        return this;
    }

    public ContentEditor matches(List<Match> next) {
        matches = next;
        return this;
    }

    public ContentEditor log(List<Activity> next) {
        log = next;
        return this;
    }

    public ContentEditor decisions(List<Activity> next) {
        decisions = next;
        return this;
    }

    public ContentEditor notes(List<Note> next) {
        notes = next;
        return this;
    }

    public ContentEditor redactions(List<RedactionCount> next) {
        redactions = next;
        return this;
    }

    public ContentEditor withheld(List<Withheld> next) {
        withheld = next;
        return this;
    }

    public ContentEditor clawBacks(List<ClawBack> next) {
        clawBacks = next;
        return this;
    }

    public ContentEditor bates(Map<Integer, String> next) {
        bates = next;
        return this;
    }

    public PackageContent build() {
        return new PackageContent(
                full.caseName(),
                full.profile(),
                full.revision(),
                campaign,
                reasons,
                members,
                full.harvest(),
                full.hours(),
                full.cohort(),
                full.events(),
                full.missing(),
                sources,
                quotes,
                matches,
                log,
                decisions,
                notes,
                redactions,
                withheld,
                clawBacks,
                bates);
    }
}
