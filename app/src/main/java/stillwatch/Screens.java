package stillwatch;

import java.util.List;
import stillwatch.ui.accounts.AccountsScreen;
import stillwatch.ui.activity.ActivityScreen;
import stillwatch.ui.campaigns.CampaignsScreen;
import stillwatch.ui.conversations.ConversationsScreen;
import stillwatch.ui.evidence.EvidenceScreen;
import stillwatch.ui.evidence.UserKey;
import stillwatch.ui.graph.GraphScreen;
import stillwatch.ui.overview.OverviewScreen;
import stillwatch.ui.rejects.RejectsScreen;
import stillwatch.ui.timeline.TimelineScreen;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Screen;

/** The hand wiring: every screen of an open case is made here, one line each. The navigation puts them in its own order. */
final class Screens {
    private Screens() {}

    /** @param signingKey the user's, which outlives the case */
    static List<Screen> of(CaseSession session, UserKey signingKey) {
        return List.of(
                new OverviewScreen(session),
                new CampaignsScreen(session),
                new AccountsScreen(session),
                new TimelineScreen(session),
                new GraphScreen(session),
                new ConversationsScreen(session),
                new EvidenceScreen(session, signingKey),
                new ActivityScreen(session),
                new RejectsScreen(session));
    }
}
