package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.store.CallDictionaryQuery.Route;

/**
 * Per account, how many kinds of user are at work in it side by side: the effective number e^H of different clients within one
 * hour, averaged over hours with at least {@value #LEAST_IN_HOUR} exchanges, weighed by them; and the number of different
 * system prompts (prefixes) per active day. One person has one or two clients open; a relay passes on those of its customers.
 * One pass over the case.
 */
final class MixtureFigures {
    static final int LEAST_IN_HOUR = 5;
    private static final int HOUR_SECONDS = 3600;
    private static final int DAY_SECONDS = 86_400;
    /** From here on no person switches within an hour: a browser, an editor and a script are three. */
    private static final double MANY = 4;

    private final float[] clients;
    private final float[] prefixes;
    private final Map<String, Integer> numbers = new HashMap<>();

    private MixtureFigures(Population population) {
        CaseTraffic traffic = population.traffic();
        clients = new float[traffic.accounts()];
        prefixes = new float[traffic.accounts()];
        for (int account = 0; account < clients.length; account++) {
            clients[account] = clientsSideBySide(traffic, account);
            prefixes[account] =
                    (float) traffic.systemPrompts().objectsOf(account) / Math.max(1, days(traffic, account));
        }
        numbers.clear();
    }

    static MixtureFigures of(Population population) {
        return population.once(MixtureFigures.class, MixtureFigures.class, MixtureFigures::new);
    }

    private static int days(CaseTraffic traffic, int account) {
        int days = 0;
        int last = -1;
        for (int i = 0; i < traffic.exchanges(account); i++) {
            int day = traffic.second(traffic.row(account, i)) / DAY_SECONDS;
            days += day == last ? 0 : 1;
            last = day;
        }
        return days;
    }

    /** NaN where no hour is busy enough. */
    private float clientsSideBySide(CaseTraffic traffic, int account) {
        int count = traffic.exchanges(account);
        int[] clientOf = new int[count];
        Route last = null;
        int number = 0;
        for (int i = 0; i < count; i++) {
            Route route = traffic.route(traffic.row(account, i));
            number = route == last && i > 0 ? number : number(route == null ? null : route.client());
            last = route;
            clientOf[i] = number;
        }
        double weighed = 0;
        int exchanges = 0;
        for (int from = 0, to; from < count; from = to) {
            int hour = hour(traffic, account, from);
            for (to = from + 1; to < count && hour(traffic, account, to) == hour; ) {
                to++;
            }
            if (to - from >= LEAST_IN_HOUR) {
                weighed += (to - from) * effective(clientOf, from, to);
                exchanges += to - from;
            }
        }
        return exchanges == 0 ? Float.NaN : (float) (weighed / exchanges);
    }

    private static int hour(CaseTraffic traffic, int account, int i) {
        return traffic.second(traffic.row(account, i)) / HOUR_SECONDS;
    }

    private int number(String word) {
        return word == null ? 0 : numbers.computeIfAbsent(word, w -> numbers.size() + 1);
    }

    /** e^H of the values given; 1 where none is. Sorts them. */
    private static double effective(int[] values, int from, int to) {
        Arrays.sort(values, from, to);
        double entropy = 0;
        int given = 0;
        for (int i = from; i < to; i++) {
            given += values[i] == 0 ? 0 : 1;
        }
        for (int i = to - given, next; i < to; i = next) {
            for (next = i; next < to && values[next] == values[i]; ) {
                next++;
            }
            double share = (double) (next - i) / given;
            entropy -= share * Math.log(share);
        }
        return Math.exp(entropy);
    }

    /** Whether several unrelated users are at work in an account at the same time. */
    boolean isMixed(int account) {
        return clients[account] >= MANY || prefixes[account] >= MANY;
    }

    boolean isKnown(int account) {
        return !Float.isNaN(clients[account]) || prefixes[account] > 0;
    }

    double clients(int account) {
        return Float.isNaN(clients[account]) ? 0 : clients[account];
    }

    double prefixes(int account) {
        return prefixes[account];
    }
}
