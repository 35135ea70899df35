package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Membership;
import stillwatch.store.AnalysisTable.Group;
import stillwatch.task.Progress;

/**
 * Campaigns of a new analysis in the place of those of the one before.
 *
 * <p>A new group takes the key and id of the earlier campaign that it overlaps most (Jaccard index of the members, crowd left
 * out, at least 0.3). A campaign on which a person has spoken keeps its state, its title and its members; its reasons and its
 * score are new. Members added by hand stay, members taken out by hand stay out. An earlier campaign that nothing matches
 * goes, unless a person decided, tagged, noted or added anything: then it stays as it was left. Ids are never given twice.
 */
final class CampaignsKept {
    /** Below that, two groups have more members apart than together by far: another group, with another id. */
    private static final double LEAST_OVERLAP = 0.3;

    private final Connection connection;
    private final CampaignRows rows;

    CampaignsKept(Connection connection) {
        this.connection = connection;
        this.rows = new CampaignRows(connection);
    }

    /** An earlier campaign with the accounts that the engine or a person put into it. */
    private record Earlier(Campaign campaign, Set<Long> accounts, boolean hasHandiwork) {
        boolean isKept() {
            return campaign.state().isDecided() || hasHandiwork;
        }
    }

    private record Overlap(Earlier earlier, Group group, double share) {}

    /** @return the campaigns' keys in the order of the groups */
    List<Long> replace(List<Group> groups, Progress progress) throws SQLException {
        List<Earlier> earlier = earlier();
        Map<Group, Earlier> matches = match(earlier, groups);
        Set<Earlier> unmatched = new HashSet<>(earlier);
        unmatched.removeAll(matches.values());
        for (Earlier gone : unmatched) {
            if (!gone.isKept()) {
                rows.delete(gone.campaign().key());
            }
        }
        List<Long> keys = new ArrayList<>();
        for (Group group : groups) {
            progress.check();
            keys.add(write(group, matches.get(group)));
        }
        return keys;
    }

    private long write(Group group, Earlier earlier) throws SQLException {
        if (earlier == null) {
            long key = rows.insert(CampaignTable.nextId(connection), group);
            rows.addMembers(key, group.members());
            rows.finish(key, group.findings());
            return key;
        }
        long key = earlier.campaign().key();
        CampaignState state = earlier.campaign().state();
        if (!state.isDecided()) {
            state = group.watched() ? CampaignState.WATCHED : CampaignState.SUSPECTED;
            rows.deleteEngineMembers(key);
            Set<Long> out = rows.takenOutByHand(earlier.campaign().id());
            Set<Long> there = rows.members(key);
            rows.addMembers(
                    key,
                    group.members().stream()
                            .filter(m -> !out.contains(m.accountKey()) && !there.contains(m.accountKey()))
                            .toList());
        }
        boolean keepsTitle = earlier.campaign().state().isDecided()
                || rows.wasRenamed(earlier.campaign().id());
        rows.update(key, group, state, keepsTitle ? earlier.campaign().title() : group.title());
        rows.finish(key, group.findings());
        return key;
    }

    private List<Earlier> earlier() throws SQLException {
        List<Earlier> all = new ArrayList<>();
        for (Campaign campaign : Sql.list(connection, "SELECT * FROM campaign ORDER BY key", CampaignTable::campaign)) {
            all.add(new Earlier(campaign, rows.members(campaign.key()), rows.hasHandiwork(campaign)));
        }
        return all;
    }

    /** Best overlaps first; each earlier campaign and each group at most once. */
    private static Map<Group, Earlier> match(List<Earlier> earlier, List<Group> groups) {
        List<Overlap> overlaps = new ArrayList<>();
        for (Group group : groups) {
            Set<Long> accounts = new HashSet<>();
            for (CampaignMember member : group.members()) {
                if (member.membership() != Membership.CROWD) {
                    accounts.add(member.accountKey());
                }
            }
            for (Earlier each : earlier) {
                double share = jaccard(accounts, each.accounts());
                if (share >= LEAST_OVERLAP) {
                    overlaps.add(new Overlap(each, group, share));
                }
            }
        }
        overlaps.sort((x, y) -> Double.compare(y.share, x.share));
        Map<Group, Earlier> matches = new HashMap<>();
        Set<Earlier> taken = new HashSet<>();
        for (Overlap overlap : overlaps) {
            if (!matches.containsKey(overlap.group) && taken.add(overlap.earlier)) {
                matches.put(overlap.group, overlap.earlier);
            }
        }
        return matches;
    }

    private static double jaccard(Set<Long> a, Set<Long> b) {
        long common = a.stream().filter(b::contains).count();
        return common == 0 ? 0 : (double) common / (a.size() + b.size() - common);
    }
}
