package stillwatch.detect;

import java.util.HashMap;
import java.util.Map;
import stillwatch.detect.traffic.CaseTraffic;

/** The stated organizations of groups of accounts, to tell what ties strangers from what ties colleagues. */
final class Organizations {
    private static final double MOST = 0.5;

    private final CaseTraffic traffic;
    /** Per group the organization of more than half of its members, {@code null} where there is none. */
    private final String[] main;

    /** @param groupOf each account's group, −1 for none */
    Organizations(CaseTraffic traffic, int groups, int[] groupOf) {
        this.traffic = traffic;
        this.main = new String[groups];
        int[] size = new int[groups];
        Map<String, int[]> members = new HashMap<>();
        for (int account = 0; account < groupOf.length; account++) {
            if (groupOf[account] >= 0) {
                size[groupOf[account]]++;
            }
        }
        for (int account = 0; account < groupOf.length; account++) {
            int group = groupOf[account];
            String name = group < 0 ? null : traffic.account(account).organizationId();
            if (name != null
                    && ++members.computeIfAbsent(group + " " + name, key -> new int[1])[0] > MOST * size[group]) {
                main[group] = name;
            }
        }
    }

    /** Whether a link between two members says anything of the group: they are of two organizations, or it is one. */
    boolean tells(int group, int a, int b) {
        String first = traffic.account(a).organizationId();
        return first == null || !first.equals(traffic.account(b).organizationId()) || first.equals(main[group]);
    }
}
