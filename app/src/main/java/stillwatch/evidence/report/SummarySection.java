package stillwatch.evidence.report;

import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.evidence.content.PackageContent;

/** What the reader must know if the reader reads one page only. */
final class SummarySection implements Section {
    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        Campaign campaign = content.campaign();
        html.element(
                "p",
                "The records show " + Figures.count(campaign.accounts(), "account") + " that sent "
                        + Figures.count(campaign.exchanges(), "request") + " between "
                        + Figures.minute(campaign.firstSeenMillis()) + " and "
                        + Figures.minute(campaign.lastSeenMillis()) + " UTC and received "
                        + Figures.count(campaign.outputTokens(), "output token")
                        + ". The analysis holds them to be one group, for the reasons given below, with a score of "
                        + Figures.decimal(campaign.score())
                        + " on a scale from 0 to 1. The score is an inference of a program, not a fact and not a verdict.",
                "class",
                "lead");
        html.paragraph(decision(campaign.state()));
        html.open("dl", "class", "figures");
        figure(html, Figures.whole(campaign.accounts()), "accounts");
        figure(html, Figures.whole(campaign.exchanges()), "exchanges");
        figure(html, Figures.whole(campaign.outputTokens()), "output tokens");
        figure(html, Figures.decimal(campaign.score()), "score (0 to 1)");
        html.close("dl");
        if (!campaign.techniques().isEmpty()) {
            html.paragraph("What was aimed at, as far as the data tells:");
            html.list(campaign.techniques().stream()
                    .map(technique -> technique.name().replace('_', ' ') + ": " + Figures.percent(technique.share())
                            + " of the exchanges")
                    .toList());
        }
    }

    private static void figure(Html html, String figure, String what) {
        html.open("div").element("dt", what).element("dd", figure).close("div");
    }

    private static String decision(CampaignState state) {
        return switch (state) {
            case CONFIRMED, EXPORTED -> "A person reviewed the group and confirmed it as a campaign; who, when and why"
                    + " stands under \"What happened\".";
            case DISMISSED -> "A person reviewed the group and dismissed the suspicion; who, when and why stands under"
                    + " \"What happened\".";
            case UNDER_REVIEW -> "A person is reviewing the group. No decision was made when this package was written.";
            case SUSPECTED -> "No person has decided on this group yet. Everything here is a suspicion.";
            case WATCHED -> "The group lies below the reporting threshold and is only watched. It must not be called a"
                    + " campaign on this basis.";
        };
    }
}
