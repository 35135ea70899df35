package stillwatch.detect.signal;

import java.util.Set;

/**
 * Synchrony: members that act on the same template in the same ten seconds again and again.
 *
 * <p>Figure, threshold, strength and cost: see {@link TiedMembersSignal}, over the layer {@code timing}: common cells of
 * (template, ten seconds), at least two, against each account's own hours, its habit within the hour and shifted copies of
 * itself [design, detection section 2, row 17; SynchroTrap, CCS 2014: over 99 % link precision with Jaccard similarity of
 * such cells]. Where exchanges carry no template ids, model and capability stand for the template.
 *
 * <p>Known false alarms: scheduled jobs that all start on the hour are excluded by the shifts; one operator's own workers are
 * not.
 */
final class SynchronySignal extends TiedMembersSignal {
    @Override
    public String name() {
        return "synchrony";
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
    Set<String> layers() {
        return Set.of("timing");
    }

    @Override
    String sentence() {
        return "sent the same template within the same ten seconds as another, more often than their own hours explain";
    }
}
