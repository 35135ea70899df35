package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.CaseTraffic.Replay;
import stillwatch.detect.traffic.Group;

/**
 * Reasoning-signature replay: the same signed reasoning block sent in by several accounts. A block is signed for one
 * conversation; that another account has it means that traces travel between accounts.
 *
 * <p>Strength: share of members that replay a block which another member replays too. Chance gives none. Cost: O(signatures).
 *
 * <p>Known false alarms: an account that was moved to another id in the middle of a conversation.
 */
final class SignatureReplaySignal implements Signal {
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
    public Optional<Measurement> measure(Group group) {
        List<Replay> replays = group.traffic().replays();
        Map<String, Set<Integer>> accounts = new HashMap<>();
        for (Replay replay : replays) {
            int account = group.traffic().accountOf(replay.row());
            if (group.contains(account)) {
                accounts.computeIfAbsent(replay.signature(), s -> new HashSet<>())
                        .add(account);
            }
        }
        Set<Integer> replaying = new HashSet<>();
        accounts.values().stream().filter(holders -> holders.size() > 1).forEach(replaying::addAll);
        if (replaying.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> sample = new HashSet<>();
        for (Replay replay : replays) {
            if (sample.size() < Measurement.SAMPLE
                    && accounts.getOrDefault(replay.signature(), Set.of()).size() > 1
                    && group.contains(group.traffic().accountOf(replay.row()))) {
                sample.add(group.traffic().exchangeKey(replay.row()));
            }
        }
        double observed = (double) replaying.size() / group.size();
        String text = replaying.size() + " of " + group.size()
                + " accounts sent in signed reasoning blocks that other accounts of the group sent in too; a block is"
                + " signed for one conversation.";
        return Measurement.of(observed, text, observed, 0, List.copyOf(sample), List.of());
    }
}
