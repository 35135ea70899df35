package stillwatch.ui.overview;

import java.util.List;
import stillwatch.casework.Campaign;
import stillwatch.dataset.Source;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.CaseTotalsQuery.Totals;
import stillwatch.store.MissingDataQuery;
import stillwatch.store.MissingDataQuery.Missing;
import stillwatch.store.ReviewStateQuery;
import stillwatch.store.ReviewStateQuery.ReviewState;
import stillwatch.store.SourceListQuery;
import stillwatch.store.TopUseQuery;
import stillwatch.store.TopUseQuery.TopUse;
import stillwatch.store.TrafficOverTimeQuery;
import stillwatch.store.TrafficOverTimeQuery.Traffic;

/** All that the screen shows, asked in one go so that its parts agree. */
record Overview(
        Totals totals,
        Traffic traffic,
        TopUse use,
        List<Campaign> campaigns,
        ReviewState review,
        List<Missing> missing,
        List<Source> sources) {
    private static final int STEPS = 400;
    private static final int TOP = 6;

    static Overview of(CaseFile file) {
        return new Overview(
                new CaseTotalsQuery(file).ask(),
                new TrafficOverTimeQuery(file).ask(STEPS),
                new TopUseQuery(file).ask(TOP),
                new CampaignTable(file).all(),
                new ReviewStateQuery(file).ask(),
                new MissingDataQuery(file).ask(),
                new SourceListQuery(file).ask());
    }
}
