package stillwatch.ui.timeline;

import stillwatch.casework.Campaign;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficLanesQuery.Lane;
import stillwatch.store.TrafficMeasure;
import stillwatch.ui.kit.Formats;

/** The timeline's words for what it draws. */
final class LaneNames {
    private LaneNames() {}

    static String of(Lane lane, TrafficKind kind) {
        return switch (kind) {
            case MODEL -> lane.key() == 0 ? "model not given" : lane.name();
            case CAPABILITY -> lane.key() == 0 ? "capability not given" : lane.name();
            case STATUS -> lane.key() == 0 ? "status not given" : lane.name() + statusMeaning((int) lane.key());
            case CAMPAIGN -> lane.name();
            case NONE -> "";
        };
    }

    /** Whose traffic the picture counts: "All accounts", "Campaign C1", "3 selected accounts". */
    static String ofWhose(TimelineState state) {
        if (state.of().isCampaign()) {
            return "Campaign " + state.campaign().map(Campaign::id).orElse("");
        }
        int accounts = state.of().accountKeys().size();
        return accounts == 0
                ? "All accounts"
                : accounts == 1 ? "1 selected account" : Formats.count(accounts) + " selected accounts";
    }

    static String of(TrafficMeasure measure) {
        return measure == TrafficMeasure.EXCHANGES ? "exchanges" : "output tokens";
    }

    static String of(TrafficMeasure measure, long count) {
        return Formats.count(count)
                + (count == 1
                        ? measure == TrafficMeasure.EXCHANGES ? " exchange" : " output token"
                        : " " + of(measure));
    }

    private static String statusMeaning(int status) {
        return switch (status) {
            case 200 -> " answered";
            case 400 -> " bad request";
            case 401 -> " not signed in";
            case 403 -> " forbidden";
            case 404 -> " not found";
            case 429 -> " rate limit";
            case 500, 502, 503 -> " server error";
            case 529 -> " overloaded";
            default -> "";
        };
    }
}
