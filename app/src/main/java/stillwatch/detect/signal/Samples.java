package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Templates;

/** The exchanges and conversations that stand behind a finding, a few of each account concerned. */
final class Samples {
    private static final int MOST_OF_ONE = 5;

    private Samples() {}

    /** Keys of exchanges of the members concerned, spread evenly over each one's time; at most {@link Measurement#SAMPLE}. */
    static List<Long> ofMembers(Group group, IntPredicate concerned) {
        int[] members = java.util.Arrays.stream(group.members())
                .filter(member -> group.traffic().exchanges(member) > 0 && concerned.test(member))
                .limit(Measurement.SAMPLE)
                .toArray();
        return ofAccounts(group.traffic(), members);
    }

    private static List<Long> ofAccounts(CaseTraffic traffic, int[] accounts) {
        List<Long> keys = new ArrayList<>();
        int each = Math.max(1, Math.min(MOST_OF_ONE, Measurement.SAMPLE / Math.max(1, accounts.length)));
        for (int account : accounts) {
            int count = Math.min(each, traffic.exchanges(account));
            for (int i = 0; i < count; i++) {
                int at = (int) ((long) i * traffic.exchanges(account) / count);
                keys.add(traffic.exchangeKey(traffic.row(account, at)));
            }
        }
        return keys;
    }

    /**
     * What stands behind a finding on templates.
     *
     * @param exchangeKeys empty where conversations stand in for template ids
     * @param conversationKeys empty where exchanges carry template ids
     */
    record OnTemplates(List<Long> exchangeKeys, List<Long> conversationKeys) {}

    /** Uses of templates that fulfil something, from as many members as possible; {@link Templates#ONCE} is asked about too. */
    static OnTemplates ofTemplates(Group group, IntPredicate which) {
        Templates templates = group.population().templates();
        if (!templates.fromConversations()) {
            IntPredicate row = each -> {
                int template = templates.ofRow(group.traffic(), each);
                return template != Templates.NONE && which.test(template);
            };
            return new OnTemplates(group.sampleRows(Measurement.SAMPLE, row), List.of());
        }
        List<Sample> samples = group.samples().stream()
                .filter(sample -> sample.skeleton() >= 0 && which.test(templates.ofSkeleton(sample.skeleton())))
                .toList();
        return new OnTemplates(List.of(), ofConversations(samples));
    }

    /** The same, but each member's exchanges from the one on that its index names; −1 where it is not concerned. */
    static List<Long> fromExchange(Group group, IntUnaryOperator first) {
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < group.size() && keys.size() < Measurement.SAMPLE; i++) {
            int member = group.member(i);
            int from = first.applyAsInt(member);
            for (int n = from; from >= 0 && n < from + 2 && n < group.traffic().exchanges(member); n++) {
                if (keys.size() < Measurement.SAMPLE) {
                    keys.add(group.traffic().exchangeKey(group.traffic().row(member, n)));
                }
            }
        }
        return keys;
    }

    /** Keys of the first of some conversations; at most {@link Measurement#SAMPLE}. */
    static List<Long> ofConversations(List<Sample> samples) {
        return samples.stream()
                .limit(Measurement.SAMPLE)
                .map(Sample::conversationKey)
                .toList();
    }
}
