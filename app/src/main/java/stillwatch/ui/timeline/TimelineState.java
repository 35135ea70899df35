package stillwatch.ui.timeline;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import stillwatch.casework.Campaign;
import stillwatch.store.TrafficOf;
import stillwatch.ui.workspace.TimeSpan;

/**
 * Everything that the timeline draws, at one moment.
 *
 * @param traffic empty until the case was read for the first time
 * @param window what is looked at; empty where the case has no exchanges
 * @param of whose traffic is counted
 * @param campaign the selected campaign
 * @param selectedAccounts the keys of the selected accounts
 * @param selectedSpan the selected span of time
 * @param picture the newest answer, perhaps to an earlier question
 * @param loading a newer answer is on its way
 */
record TimelineState(
        Optional<CaseTraffic> traffic,
        Optional<TimeSpan> window,
        Look look,
        TrafficOf of,
        Optional<Campaign> campaign,
        Set<Long> selectedAccounts,
        Optional<TimeSpan> selectedSpan,
        ZoneId zone,
        Optional<TimelinePicture> picture,
        boolean loading) {
    /** The case was read, and there is nothing in it that a timeline could show. */
    boolean isEmptyCase() {
        return traffic.isPresent() && traffic.get().isEmpty();
    }

    TimelineState withPicture(TimelinePicture next) {
        return new TimelineState(
                traffic, window, look, of, campaign, selectedAccounts, selectedSpan, zone, Optional.of(next), false);
    }
}
