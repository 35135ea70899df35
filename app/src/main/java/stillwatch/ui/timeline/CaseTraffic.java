package stillwatch.ui.timeline;

import java.util.Arrays;
import java.util.List;
import stillwatch.casework.Campaign;
import stillwatch.dataset.Release;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.HourlyTrafficQuery;
import stillwatch.store.HourlyTrafficQuery.HourlyTraffic;
import stillwatch.store.ReleaseListQuery;
import stillwatch.store.TimeGrid;
import stillwatch.ui.workspace.TimeSpan;

/** What does not change while one looks around: all hours of the case, its releases, its campaigns by score. */
record CaseTraffic(HourlyTraffic hours, List<Release> releases, List<Campaign> campaigns) {
    static CaseTraffic read(CaseFile file) {
        return new CaseTraffic(
                new HourlyTrafficQuery(file).askAll(), new ReleaseListQuery(file).ask(), new CampaignTable(file).all());
    }

    boolean isEmpty() {
        return hours.isEmpty();
    }

    /** From the first hour with traffic to the end of the last. Not for an empty case. */
    TimeSpan extent() {
        long[] all = hours.hours();
        return new TimeSpan(all[0] * TimeGrid.HOUR_MILLIS, (all[all.length - 1] + 1) * TimeGrid.HOUR_MILLIS);
    }

    /** How many exchanges lie in the hours that a span touches: at least as many as in the span itself. */
    long exchangesWithin(TimeSpan span) {
        long[] all = hours.hours();
        int first = Arrays.binarySearch(all, Math.floorDiv(span.fromMillis(), TimeGrid.HOUR_MILLIS));
        long sum = 0;
        for (int i = first < 0 ? -first - 1 : first; i < all.length; i++) {
            if (all[i] * TimeGrid.HOUR_MILLIS >= span.toMillis()) {
                break;
            }
            sum += hours.values()[i];
        }
        return sum;
    }
}
