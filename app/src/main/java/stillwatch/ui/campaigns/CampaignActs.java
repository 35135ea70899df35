package stillwatch.ui.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Membership;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.AccountsByIdQuery;
import stillwatch.store.CampaignMemberTable;
import stillwatch.store.CampaignTable;
import stillwatch.store.NoteTable;
import stillwatch.store.TagTable;
import stillwatch.ui.workspace.CaseSession;

/** What a person can do with a campaign, and when not. Each is one act of the case: logged, and one step to undo. */
final class CampaignActs {
    private final CaseSession session;

    CampaignActs(CaseSession session) {
        this.session = session;
    }

    /** Why a campaign cannot be put into a state now; empty where it can. */
    static Optional<String> refusal(Campaign campaign, CampaignState next) {
        CampaignState now = campaign.state();
        if (now == next) {
            return Optional.of(campaign.id() + " is " + next.word() + " already.");
        }
        return switch (next) {
            case UNDER_REVIEW -> Optional.empty();
            case CONFIRMED, DISMISSED -> now == CampaignState.UNDER_REVIEW
                    ? Optional.empty()
                    : Optional.of("Put " + campaign.id() + " under review first: a decision follows a review.");
            case EXPORTED -> now == CampaignState.CONFIRMED
                    ? Optional.empty()
                    : Optional.of(
                            "Confirm " + campaign.id() + " first: only a confirmed campaign is marked as exported.");
            case SUSPECTED, WATCHED -> Optional.of("Only an analysis sets this state.");
        };
    }

    void decide(Campaign campaign, CampaignState next, String reason) {
        session.act(() -> new CampaignTable(session.file()).decide(campaign, next, reason));
    }

    void rename(Campaign campaign, String title) {
        session.act(() -> new CampaignTable(session.file()).rename(campaign, title.trim()));
    }

    /** Accounts that the case does not have are named in a notice; the others are put in. */
    void addMembers(Campaign campaign, List<String> accountIds, Membership membership, String reason) {
        session.jobs().ask(() -> new AccountsByIdQuery(session.file()).ask(accountIds), answer -> {
            if (!answer.unknownIds().isEmpty()) {
                session.problems()
                        .notice("No account of this case has the id "
                                + String.join(
                                        ", ",
                                        answer.unknownIds().stream().limit(10).toList())
                                + (answer.unknownIds().size() > 10 ? " and others" : "")
                                + ". Check the ids for typing errors; "
                                + answer.accountKeys().size() + " other accounts were put in.");
            }
            session.act(() ->
                    new CampaignMemberTable(session.file()).add(campaign, answer.accountKeys(), membership, reason));
        });
    }

    void removeMembers(Campaign campaign, Set<Long> accountKeys, String reason) {
        session.act(() -> new CampaignMemberTable(session.file()).remove(campaign, accountKeys, reason));
    }

    void merge(Campaign target, List<Campaign> others, String reason) {
        session.act(() -> new CampaignTable(session.file()).merge(target, others, reason));
    }

    void split(Campaign campaign, Set<Long> accountKeys, String title, String reason) {
        session.act(() -> new CampaignTable(session.file()).split(campaign, accountKeys, title, reason));
    }

    void note(Campaign campaign, String text) {
        session.act(() -> new NoteTable(session.file()).add(Subject.campaign(campaign.id()), text));
    }

    void tag(Campaign campaign, Tag tag, boolean on) {
        List<Subject> subject = List.of(Subject.campaign(campaign.id()));
        TagTable tags = new TagTable(session.file());
        session.act(() -> {
            if (on) {
                tags.add(tag, subject);
            } else {
                tags.remove(tag, subject);
            }
        });
    }

    void newTag(Campaign campaign, String name, String color, String meaning) {
        TagTable tags = new TagTable(session.file());
        session.act(() ->
                tags.add(tags.create(name.trim(), color, meaning.trim()), List.of(Subject.campaign(campaign.id()))));
    }
}
