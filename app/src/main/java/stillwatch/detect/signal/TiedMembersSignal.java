package stillwatch.detect.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Members that a layer ties to another member beyond chance.
 *
 * <p>Figure: share of members with such a tie. Strength: excess over one in twenty, because the layers count a tie only where
 * its probability under the layer's own null model, taken from the case, is at most 5 %. Cost: O(members), the links are there
 * already.
 */
abstract class TiedMembersSignal implements Signal {
    private static final double BY_CHANCE = 0.05;

    /** The layers of which one must tie. */
    abstract Set<String> layers();

    /** How the sentence goes on after "4 of 9 accounts". */
    abstract String sentence();

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        int tied = 0;
        for (int i = 0; i < group.size(); i++) {
            tied += isTied(group, group.member(i)) ? 1 : 0;
        }
        double observed = (double) tied / group.size();
        return Measurement.of(
                Measurement.excess(observed, BY_CHANCE),
                tied + " of " + group.size() + " accounts " + sentence() + ".",
                observed,
                BY_CHANCE,
                Samples.ofMembers(group, member -> isTied(group, member)),
                List.of());
    }

    private boolean isTied(Group group, int member) {
        for (String layer : layers()) {
            if (group.ties().has(member, layer)) {
                return true;
            }
        }
        return false;
    }
}
