package stillwatch.detect.signal;

import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.store.CallDictionaryQuery.Outcome;

/** How the provider says that it will not answer. */
public final class Refusal {
    private Refusal() {}

    /** Whether the model or the provider's filter refused what was asked. */
    static boolean isRefused(CaseTraffic traffic, int row) {
        Outcome outcome = traffic.outcome(row);
        return outcome != null && (outcome.refusalCategory() != null || "refusal".equals(outcome.stopReason()));
    }

    /** Whether the account was turned away: not allowed, or over its limit. */
    public static boolean isTurnedAway(int status) {
        return status == 401 || status == 403 || status == 429;
    }

    /** Whether the provider's server failed. */
    static boolean isServerError(int status) {
        return status >= 500 && status <= 599;
    }
}
