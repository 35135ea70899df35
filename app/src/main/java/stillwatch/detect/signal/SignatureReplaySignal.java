package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Reasoning-signature replay: the same signed reasoning block sent in by several accounts, or in several sessions of one. A
 * block is signed for one conversation; that another has it means that traces travel.
 *
 * <p>Figure: share of members that replay a block which another member replays too; a member that only replays one in a second
 * session of its own counts half. Strength: that share; chance gives none, for a signature never repeats by itself [design,
 * detection section 2, row 11: strong]. Cost: O(replays of the members).
 *
 * <p>Known false alarms: an account that was moved to another id in the middle of a conversation; clients that copy a
 * conversation into a new session.
 */
final class SignatureReplaySignal implements Signal {
    private static final double OWN_SESSIONS = 0.5;
    private static final int SEVERAL = -2;

    @Override
    public String name() {
        return "signature_replay";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.STRONG;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.SIGNATURES);
    }

    /** Who replays a block, and in which session: one of each, or {@link #SEVERAL}. */
    private static final class Use {
        private int account = -1;
        private int session = -1;

        void add(int by, int in) {
            account = account == -1 || account == by ? by : SEVERAL;
            session = session == -1 || session == in ? in : SEVERAL;
        }
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Replays replays = Replays.of(group.population());
        Map<Integer, Use> uses = uses(group, replays);
        BitSet across = new BitSet();
        BitSet within = new BitSet();
        List<Long> sample = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            for (int n = 0; n < replays.count(member); n++) {
                Use use = uses.get(replays.block(member, n));
                boolean travels = use.account == SEVERAL || use.session == SEVERAL;
                if (use.account == SEVERAL) {
                    across.set(member);
                } else if (travels) {
                    within.set(member);
                }
                if (travels && sample.size() < Measurement.SAMPLE) {
                    sample.add(group.traffic().exchangeKey(replays.row(member, n)));
                }
            }
        }
        within.andNot(across);
        if (across.isEmpty() && within.isEmpty()) {
            return Optional.empty();
        }
        double observed = (across.cardinality() + OWN_SESSIONS * within.cardinality()) / group.size();
        String text = across.cardinality() + " of " + group.size()
                + " accounts sent in signed reasoning blocks that other accounts of the group sent in too"
                + (within.isEmpty()
                        ? ""
                        : ", and " + within.cardinality() + " more sent one in again in another session of their own")
                + "; a block is signed for one conversation.";
        return Measurement.of(observed, text, observed, 0, sample, List.of());
    }

    private static Map<Integer, Use> uses(Group group, Replays replays) {
        Map<Integer, Use> uses = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            for (int n = 0; n < replays.count(member); n++) {
                uses.computeIfAbsent(replays.block(member, n), block -> new Use())
                        .add(member, group.traffic().session(replays.row(member, n)));
            }
        }
        return uses;
    }
}
