package stillwatch.detect.signal;

import stillwatch.dataset.Release;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/** Per release and account: exchanges in the 24 hours after it, and how many of them went to the new model. One pass over the case. */
final class ReleaseFigures {
    static final int DAY_SECONDS = 86_400;

    private final int[][] all;
    private final int[][] moved;

    private ReleaseFigures(Population population) {
        CaseTraffic traffic = population.traffic();
        Release[] releases = traffic.releases();
        all = new int[releases.length][traffic.accounts()];
        moved = new int[releases.length][traffic.accounts()];
        if (releases.length > 0) {
            traffic.forEachAccount(account -> {
                for (int i = 0; i < traffic.exchanges(account); i++) {
                    count(traffic, releases, account, traffic.row(account, i));
                }
            });
        }
    }

    private void count(CaseTraffic traffic, Release[] releases, int account, int row) {
        long at = traffic.atMillis(row);
        // Earliest first: what was released after the exchange ends the look.
        for (int r = 0; r < releases.length && releases[r].releasedAtMillis() <= at; r++) {
            if (at - releases[r].releasedAtMillis() < DAY_SECONDS * 1000L) {
                all[r][account]++;
                moved[r][account] += releases[r].model().equals(traffic.model(row)) ? 1 : 0;
            }
        }
    }

    static ReleaseFigures of(Population population) {
        return population.once(ReleaseFigures.class, ReleaseFigures.class, ReleaseFigures::new);
    }

    /** The share of a group's exchanges in the first day that went to the new model; NaN with fewer than {@code least}. */
    double share(Group group, int release, int least) {
        long total = 0;
        long there = 0;
        for (int i = 0; i < group.size(); i++) {
            total += all[release][group.member(i)];
            there += moved[release][group.member(i)];
        }
        return total < least ? Double.NaN : (double) there / total;
    }
}
