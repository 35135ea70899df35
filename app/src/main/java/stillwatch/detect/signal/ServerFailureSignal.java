package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Failure only on 5xx: accounts that take over from each other when the provider's server fails, and not when one of them is
 * turned away. That is what gateways and fallback routers do.
 *
 * <p>Figure: takeovers within 60 s after a server error, against shifted moments (see {@link FollowUps}). Strength: −log10 of
 * the Poisson tail, at most 4, over 4, times the share that server errors have in all takeovers beyond chance, so that a group which
 * also hands off refused work gets nothing from it. At least {@value #LEAST_STOPS} server errors [design, detection section 2,
 * row 19 and counter-signals: "fail-over on 5xx is normal"]. Cost: O(exchanges of the group · log).
 *
 * <p>Known misses: a campaign that has not been turned away yet; therefore weak.
 */
final class ServerFailureSignal implements Signal {
    static final int LEAST_STOPS = 5;
    private static final double FULL = 4;

    @Override
    public String name() {
        return "server_failures_only";
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.TEMPLATE_IDS, Input.HTTP_STATUS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        FollowUps failed = FollowUps.of(group, Refusal::isServerError, false, LEAST_STOPS);
        if (failed.stops() < LEAST_STOPS || failed.followed() <= failed.expected()) {
            return Optional.empty();
        }
        FollowUps refused = HandOffSignal.after(group);
        double beyondChance = failed.followed() - failed.expected();
        double handedOff = Math.max(0, refused.followed() - refused.expected());
        double share = beyondChance / (beyondChance + handedOff);
        String text = failed.followed() + " of " + failed.stops()
                + " times when the provider's server failed, another account went on with the same template within "
                + FollowUps.WITHIN_SECONDS + " seconds; after refusals " + refused.followed() + " of " + refused.stops()
                + " times. " + Measurement.percent(share)
                + " of the takeovers beyond chance follow server failures, as a fallback router's do.";
        return Measurement.of(
                share * Math.min(1, failed.surprise() / FULL),
                text,
                failed.followed(),
                failed.expected(),
                failed.exchangeKeys(),
                List.of());
    }
}
