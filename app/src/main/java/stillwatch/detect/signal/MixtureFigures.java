package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.store.CallDictionaryQuery.Call;

/**
 * Per account, how many kinds of user are at work in it side by side: the effective number e^H of different clients, and of
 * different own system prompts (prefixes), within one hour, averaged over hours with at least {@value #LEAST_IN_HOUR}
 * exchanges, weighed by them. One person has one or two clients open; a relay passes on those of its customers. Where
 * conversations are sampled, their languages count as well (see {@link LanguageMixture}). One pass over the case in each
 * account's order of time.
 */
public final class MixtureFigures {
    static final int LEAST_IN_HOUR = 5;
    private static final int HOUR_SECONDS = 3600;
    /** From here on no person switches within an hour: a browser, an editor and a script are three. */
    private static final double MANY = 4;

    private final float[] clients;
    private final float[] prefixes;
    private final LanguageMixture languages;
    /** By what was called; 0 where no client is named. */
    private final int[] clientOfCall;

    private MixtureFigures(Population population) {
        CaseTraffic traffic = population.traffic();
        clients = new float[traffic.accounts()];
        prefixes = new float[traffic.accounts()];
        languages = LanguageMixture.of(population);
        clientOfCall = clientsOfCalls(traffic);
        traffic.forEachAccount(account -> look(traffic, account));
    }

    /** Of each account of a case; computed once. */
    public static MixtureFigures of(Population population) {
        return population.once(MixtureFigures.class, MixtureFigures.class, MixtureFigures::new);
    }

    private void look(CaseTraffic traffic, int account) {
        int count = traffic.exchanges(account);
        int[] ofClient = new int[count];
        int[] ofPrefix = new int[count];
        double[] sums = new double[3];
        int from = 0;
        for (int i = 0; i <= count; i++) {
            boolean ends = i == count
                    || traffic.second(traffic.row(account, i)) / HOUR_SECONDS
                            != traffic.second(traffic.row(account, from)) / HOUR_SECONDS;
            if (ends && i - from >= LEAST_IN_HOUR) {
                sums[0] += i - from;
                sums[1] += (i - from) * effective(ofClient, from, i);
                sums[2] += (i - from) * effective(ofPrefix, from, i);
            }
            from = ends ? i : from;
            if (i < count) {
                ofClient[i] = clientOfCall[traffic.callKey(traffic.row(account, i))];
                ofPrefix[i] = traffic.systemPromptKey(traffic.row(account, i));
            }
        }
        clients[account] = sums[0] == 0 ? Float.NaN : (float) (sums[1] / sums[0]);
        prefixes[account] = sums[0] == 0 ? Float.NaN : (float) (sums[2] / sums[0]);
    }

    private static int[] clientsOfCalls(CaseTraffic traffic) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] clients = new int[traffic.calls()];
        for (int key = 0; key < clients.length; key++) {
            Call call = traffic.call(key);
            String client =
                    call == null || call.route() == null ? null : call.route().client();
            clients[key] = client == null ? 0 : numbers.computeIfAbsent(client, name -> numbers.size() + 1);
        }
        return clients;
    }

    /** e^H of the values given; 1 where none is. Sorts them. */
    static double effective(int[] values, int from, int to) {
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
    public boolean isMixed(int account) {
        return clients[account] >= MANY || prefixes[account] >= MANY || languages.isMixed(account);
    }

    boolean isKnown(int account) {
        return !Float.isNaN(clients[account]) || languages.isKnown(account);
    }

    /** The effective number of clients in an hour; 0 where no hour is busy enough. */
    double clients(int account) {
        return Float.isNaN(clients[account]) ? 0 : clients[account];
    }

    /** The effective number of system prompts in an hour; 0 where no hour is busy enough. */
    double prefixes(int account) {
        return Float.isNaN(prefixes[account]) ? 0 : prefixes[account];
    }
}
