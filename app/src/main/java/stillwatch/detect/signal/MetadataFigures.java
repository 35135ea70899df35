package stillwatch.detect.signal;

import java.util.Objects;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.store.CallDictionaryQuery.Route;

/**
 * Per account and field: the day on which a field that had been stable went empty for good, or on which one that had varied
 * froze to one value. At least {@value #LEAST} exchanges stand on both sides. One pass over the case in each account's order
 * of time.
 */
final class MetadataFigures {
    static final String[] FIELDS = {"client", "TLS fingerprint", "operation", "address", "session"};
    static final int COUNT = FIELDS.length;
    static final int LEAST = 5;
    private static final int SESSION = 4;
    /** A field is stable if it is given so often. */
    private static final double STABLE = 0.9;
    /** With as many changes of value before it, a field that never changes again has frozen. */
    private static final int LEAST_CHANGES = 5;

    private static final int DAY_SECONDS = 86_400;
    private static final short NEVER = -1;

    private final int days;
    private final short[][] emptyFrom = new short[COUNT][];
    private final short[][] frozenFrom = new short[COUNT][];

    private MetadataFigures(Population population) {
        CaseTraffic traffic = population.traffic();
        int last = 0;
        for (int row = 0; row < traffic.size(); row++) {
            last = Math.max(last, traffic.second(row));
        }
        days = last / DAY_SECONDS + 1;
        for (int field = 0; field < COUNT; field++) {
            emptyFrom[field] = new short[traffic.accounts()];
            frozenFrom[field] = new short[traffic.accounts()];
        }
        traffic.forEachAccount(account -> look(traffic, account));
    }

    static MetadataFigures of(Population population) {
        return population.once(MetadataFigures.class, MetadataFigures.class, MetadataFigures::new);
    }

    private void look(CaseTraffic traffic, int account) {
        int count = traffic.exchanges(account);
        Field[] fields = new Field[COUNT];
        for (int field = 0; field < COUNT; field++) {
            fields[field] = new Field();
        }
        Route lastRoute = null;
        int lastAddress = 0;
        for (int i = 0; i < count; i++) {
            int row = traffic.row(account, i);
            Route route = traffic.route(row);
            int address = traffic.addressKey(row);
            if (i == 0 || route != lastRoute) {
                fields[0].change(i, route == null ? null : route.client());
                fields[1].change(i, route == null ? null : route.tlsFingerprint());
                fields[2].change(i, route == null ? null : route.operation());
            }
            if (i == 0 || address != lastAddress) {
                int ip = traffic.ip(row);
                fields[3].change(i, ip < 0 ? null : ip);
            }
            fields[SESSION].change(i, traffic.session(row) > 0 ? "given" : null);
            for (Field field : fields) {
                field.count();
            }
            lastRoute = route;
            lastAddress = address;
        }
        for (int field = 0; field < COUNT; field++) {
            emptyFrom[field][account] = day(traffic, account, fields[field].emptySince(count));
            frozenFrom[field][account] = day(traffic, account, fields[field].frozenSince(count));
        }
    }

    private static short day(CaseTraffic traffic, int account, int i) {
        return i < 0 ? NEVER : (short) (traffic.second(traffic.row(account, i)) / DAY_SECONDS);
    }

    /** One field of one account, exchange by exchange. */
    private static final class Field {
        private Object value;
        private int changes = -1;
        private int lastChange;
        private int given;

        void change(int i, Object now) {
            if (i == 0 || !Objects.equals(now, value)) {
                value = now;
                lastChange = i;
                changes++;
            }
        }

        void count() {
            given += value == null ? 0 : 1;
        }

        int emptySince(int count) {
            boolean bothSides = lastChange >= LEAST && count - lastChange >= LEAST;
            return value == null && bothSides && given >= STABLE * lastChange ? lastChange : -1;
        }

        int frozenSince(int count) {
            boolean bothSides = lastChange >= LEAST && count - lastChange >= lastChange;
            return value != null && bothSides && changes >= LEAST_CHANGES ? lastChange : -1;
        }
    }

    /**
     * Members of which a field went one day.
     *
     * @param isEmpty whether it went empty, or froze
     * @param day counted from the case's first exchange
     */
    record Vanishing(int field, boolean isEmpty, int day, int accounts) {}

    /** The field and day on which most members lost one; {@code null} where none did. */
    Vanishing most(Group group) {
        Vanishing most = null;
        for (int field = 0; field < COUNT; field++) {
            most = larger(most, most(group, field, true));
            most = larger(most, most(group, field, false));
        }
        return most;
    }

    private static Vanishing larger(Vanishing a, Vanishing b) {
        return a == null || b != null && b.accounts > a.accounts ? b : a;
    }

    private Vanishing most(Group group, int field, boolean isEmpty) {
        short[] from = isEmpty ? emptyFrom[field] : frozenFrom[field];
        int[] perDay = new int[days];
        int best = -1;
        for (int i = 0; i < group.size(); i++) {
            int day = from[group.member(i)];
            if (day >= 0) {
                perDay[day]++;
                best = best < 0 || perDay[day] > perDay[best] || perDay[day] == perDay[best] && day < best ? day : best;
            }
        }
        return best < 0 ? null : new Vanishing(field, isEmpty, best, perDay[best]);
    }

    boolean isOf(Vanishing vanishing, int account) {
        short[] from = vanishing.isEmpty ? emptyFrom[vanishing.field] : frozenFrom[vanishing.field];
        return from[account] == vanishing.day;
    }

    /** The share of a group's active accounts that lost the field that day. */
    double share(Group group, Vanishing vanishing) {
        int active = 0;
        int lost = 0;
        for (int i = 0; i < group.size(); i++) {
            active += group.traffic().exchanges(group.member(i)) > 0 ? 1 : 0;
            lost += isOf(vanishing, group.member(i)) ? 1 : 0;
        }
        return active == 0 ? Double.NaN : (double) lost / active;
    }
}
