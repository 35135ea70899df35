package stillwatch.detect.signal;

import java.util.Optional;
import stillwatch.detect.traffic.Group;

/**
 * Members that one layer ties to another member beyond chance: shared addresses, sign-ups close together, requests within the
 * same ten seconds, taking over from a refused account.
 *
 * <p>Strength: share of members with such a tie. Expectation: the layers count a tie only where its probability under the
 * layer's null model is at most 5 %, so one member in twenty would have one by chance. Cost: none, links are there already.
 *
 * <p>Known false alarms: campus and company networks, hackathons, one operator's own workers.
 */
final class TiedMembersSignal implements Signal {
    private static final double BY_CHANCE = 0.05;

    private final String name;
    private final String layer;
    private final double weight;
    private final String sentence;

    private TiedMembersSignal(String name, String layer, double weight, String sentence) {
        this.name = name;
        this.layer = layer;
        this.weight = weight;
        this.sentence = sentence;
    }

    static TiedMembersSignal network() {
        return new TiedMembersSignal(
                "shared_network", "network", Weight.WEAK, "share addresses with others of the group beyond chance");
    }

    static TiedMembersSignal signupAddress() {
        return new TiedMembersSignal(
                "shared_signup_address",
                "signup_address",
                Weight.WEAK,
                "were opened from an address or network that others of the group used too");
    }

    static TiedMembersSignal signup() {
        return new TiedMembersSignal(
                "signup_burst",
                "signup",
                Weight.WEAK,
                "were opened close together and the same way as others of the group");
    }

    static TiedMembersSignal synchrony() {
        return new TiedMembersSignal(
                "synchrony",
                "timing",
                Weight.MODERATE,
                "sent the same template within the same ten seconds as another, more often than their own hours explain");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public double weight() {
        return weight;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        int tied = group.tiedBy(layer);
        double observed = (double) tied / group.size();
        return Measurement.of(
                Measurement.excess(observed, BY_CHANCE),
                tied + " of " + group.size() + " accounts " + sentence + ".",
                observed,
                BY_CHANCE);
    }
}
