package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Hand-off: after one account is turned away (401, 403, 429) or banned, another goes on with the same template within 60
 * seconds.
 *
 * <p>Figure: such follow-ups against the mean over the same moments shifted by up to 40 minutes (see {@link FollowUps}).
 * Strength: −log10 of the Poisson tail, full at 4. At least {@value #LEAST_STOPS} stops. Fail-over on server errors (5xx) is
 * normal and does not count; see {@link ServerFailureSignal} [design, detection section 2, row 19]. Cost: O(exchanges of the
 * group · log).
 *
 * <p>Known false alarms: a gateway that balances over its customers' own keys.
 */
final class HandOffSignal implements Signal {
    static final int LEAST_STOPS = 5;
    private static final double FULL = 4;

    @Override
    public String name() {
        return "hand_off";
    }

    @Override
    public Side side() {
        return Side.DECEPTION;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.TEMPLATE_IDS, Input.HTTP_STATUS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        FollowUps found = after(group);
        if (found.stops() < LEAST_STOPS || found.followed() <= found.expected()) {
            return Optional.empty();
        }
        String text = found.followed() + " of " + found.stops()
                + " times when an account was turned away or banned, another went on with the same template within "
                + FollowUps.WITHIN_SECONDS + " seconds; at other moments of the same hour "
                + Measurement.number(found.expected()) + " would have been.";
        return Measurement.of(
                found.surprise() / FULL, text, found.followed(), found.expected(), found.exchangeKeys(), List.of());
    }

    static FollowUps after(Group group) {
        return group.once(
                HandOffSignal.class,
                FollowUps.class,
                asked -> FollowUps.of(asked, Refusal::isTurnedAway, true, LEAST_STOPS));
    }
}
