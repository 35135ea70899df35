package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.signal.MetadataFigures.Vanishing;
import stillwatch.detect.traffic.Group;

/**
 * Metadata vanishing: on one day a field that had been stable (client, TLS fingerprint, operation, address, session) becomes
 * empty for members together, or one that had varied becomes constant.
 *
 * <p>Figure: share of active members that lost the same field in the same way on the same day, for the field and day with the
 * most of them (see {@link MetadataFigures}), at least {@value #LEAST_ACCOUNTS}. Strength: excess over what strangers show for
 * that same field and day, so that a change in the provider's own logging says nothing [design, detection section 2, row 22].
 * Cost: one pass over the case, then O(members).
 *
 * <p>Known false alarms: a company that puts a privacy proxy in front of its seats one day; a new version of one client. What
 * strips metadata from the start is not seen at all, as it should be.
 */
final class MetadataVanishingSignal implements Signal {
    static final int LEAST_ACCOUNTS = 3;

    @Override
    public String name() {
        return "metadata_vanishing";
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
        return Set.of(Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        MetadataFigures figures = MetadataFigures.of(group.population());
        Vanishing most = figures.most(group);
        if (most == null || most.accounts() < LEAST_ACCOUNTS) {
            return Optional.empty();
        }
        double observed = figures.share(group, most);
        double expected = group.amongStrangers(strangers -> figures.share(strangers, most));
        long dayAtMillis = group.traffic().atMillis(0) - group.traffic().second(0) * 1000L + most.day() * 86_400_000L;
        String text = "In the 24 hours from " + Measurement.time(dayAtMillis) + " on the "
                + MetadataFigures.FIELDS[most.field()]
                + (most.isEmpty() ? " of " : " stopped varying for ") + most.accounts() + " accounts "
                + (most.isEmpty() ? "that had always been given went empty for good" : "at once") + " ("
                + Measurement.percent(observed) + " of the group); of unrelated accounts "
                + Measurement.percent(expected) + " changed so that day.";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                Samples.ofMembers(group, member -> figures.isOf(most, member)),
                List.of());
    }
}
