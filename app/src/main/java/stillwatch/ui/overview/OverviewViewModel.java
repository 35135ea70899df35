package stillwatch.ui.overview;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.store.ReviewStateQuery.ReviewState;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;

/** What the overview says, and where its parts lead. */
final class OverviewViewModel {
    private final CaseSession session;
    private final ReadOnlyObjectWrapper<Optional<Overview>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestAnswer<Overview> newest;

    OverviewViewModel(CaseSession session) {
        this.session = session;
        this.newest = new LatestAnswer<>(session.jobs(), overview -> state.set(Optional.of(overview)));
    }

    /** Empty until the first answer is there. */
    ReadOnlyObjectProperty<Optional<Overview>> state() {
        return state.getReadOnlyProperty();
    }

    void refresh() {
        newest.ask(() -> Overview.of(session.file()));
    }

    /** The campaigns that are reported, best first: those on the watch list are listed on their own screen only. */
    static List<Campaign> reported(Overview overview) {
        return overview.campaigns().stream()
                .filter(campaign -> campaign.state() != CampaignState.WATCHED)
                .toList();
    }

    /** What is left to do, each in a sentence; empty where nothing is. */
    static List<String> toDo(ReviewState review) {
        List<String> sentences = new java.util.ArrayList<>();
        if (review.suspected() > 0) {
            sentences.add(many(review.suspected(), "suspected campaign waits", "suspected campaigns wait")
                    + " for a decision");
        }
        if (review.underReview() > 0) {
            sentences.add(many(review.underReview(), "campaign is", "campaigns are") + " under review");
        }
        if (review.flaggedUntagged() > 0) {
            sentences.add(Formats.count(review.flaggedUntagged()) + " of "
                    + many(review.flagged(), "flagged conversation", "flagged conversations") + " without a verdict");
        }
        return sentences;
    }

    private static String many(long count, String one, String several) {
        return Formats.count(count) + " " + (count == 1 ? one : several);
    }

    /** @param sourceKey the file whose rejects are shown; empty for all files */
    void openRejects(Optional<Long> sourceKey) {
        session.open(ScreenId.REJECTS, session.selection().get().withSource(sourceKey));
    }

    void openCampaign(Campaign campaign) {
        session.open(ScreenId.CAMPAIGNS, session.selection().get().withCampaign(campaign.id()));
    }
}
