package stillwatch.store;

import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/** Marks a campaign's report as final. That is an act in the log and nothing else: any later act makes a draft of it again. */
public final class ReportStates {
    public static final String FINAL_ACTION = "campaign.report_final";

    private final CaseFile file;

    public ReportStates(CaseFile file) {
        this.file = file;
    }

    /** Whether a person has decided on a campaign in that state. */
    public static boolean canBeFinal(CampaignState state) {
        return state == CampaignState.CONFIRMED || state == CampaignState.DISMISSED || state == CampaignState.EXPORTED;
    }

    /**
     * @param reason why nothing is left to do, in the person's words
     * @throws CaseFileException where the reason is empty, or no person has decided on the campaign yet
     */
    public Activity markFinal(Campaign campaign, String reason) {
        if (reason.isBlank()) {
            throw new CaseFileException("Say why the report is final: a mark without a reason helps nobody later.");
        }
        if (!canBeFinal(campaign.state())) {
            throw new CaseFileException("Campaign " + campaign.id() + " is "
                    + campaign.state().word()
                    + ": a report can be final only after a person confirmed or dismissed the campaign.");
        }
        return new ActivityTable(file)
                .note(new Entry(
                        FINAL_ACTION,
                        Subject.campaign(campaign.id()),
                        campaign.id() + ": report marked as final",
                        reason));
    }
}
