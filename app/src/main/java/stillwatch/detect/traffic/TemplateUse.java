package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which templates a group uses. A template is the group's <em>own</em> if at least two members use it and most of its uses
 * and most of its holders are theirs: a persona prompt or a popular client's prompt never is. Uses are counted in exchanges,
 * or in sampled conversations where exchanges carry no template ids. Cost: two passes over the group's exchanges.
 */
public final class TemplateUse {
    private static final double MOST = 0.5;

    private final Group group;
    private final UseTable table = new UseTable();
    private final double[] dedication;
    private long total;
    private long once;
    private long ownTotal;
    private int sharers;

    TemplateUse(Group group) {
        this.group = group;
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            group.population().forEachUse(member, template -> {
                total++;
                if (template == Templates.ONCE) {
                    once++;
                } else {
                    table.add(template, member);
                }
            });
        }
        table.forEach((template, uses, holders) -> {
            if (isOwn(template, uses, holders)) {
                table.setOwn(template);
                ownTotal += uses;
            }
        });
        dedication = new double[group.size()];
        for (int i = 0; i < dedication.length; i++) {
            dedication[i] = measure(group.member(i));
            sharers += dedication[i] > 0 ? 1 : 0;
        }
    }

    private boolean isOwn(int template, int usesHere, int holdersHere) {
        Templates all = group.population().templates();
        return holdersHere >= 2
                && usesHere >= MOST * all.uses(template)
                && holdersHere >= MOST * all.holders().holders(template);
    }

    private double measure(int account) {
        long[] count = new long[2];
        group.population().forEachUse(account, template -> {
            count[0]++;
            count[1] += table.isOwn(template) ? 1 : 0;
        });
        return count[0] == 0 ? Double.NaN : (double) count[1] / count[0];
    }

    /** Uses of any template by the members; 0 where nothing is known of their templates. */
    public long total() {
        return total;
    }

    /** The share of uses that are of the group's own templates, 0 to 1. */
    public double ownShare() {
        return total == 0 ? 0 : (double) ownTotal / total;
    }

    /** The group's own templates, most used first. */
    public List<Integer> own() {
        List<Integer> sorted = new ArrayList<>();
        table.forEach((template, uses, holders) -> {
            if (table.isOwn(template)) {
                sorted.add(template);
            }
        });
        sorted.sort(Comparator.comparing((Integer template) -> -table.uses(template))
                .thenComparing(template -> template));
        return sorted;
    }

    public boolean isOwn(int template) {
        return table.isOwn(template);
    }

    /** Members that use at least one of the own templates. */
    public int sharers() {
        return sharers;
    }

    /** How often members used a template that occurs more than once in the case; 0 for any other. */
    public int uses(int template) {
        return template < 0 ? 0 : table.uses(template);
    }

    /** How many members use a template. */
    public int holders(int template) {
        return table.holders(template);
    }

    /** The share of any account's uses that are of the group's own templates; NaN where it uses none at all. */
    public double dedication(int account) {
        int member = group.indexOf(account);
        return member < 0 ? measure(account) : dedication[member];
    }

    /** The share of uses that fall on templates which the group used at least so often. */
    public double shareOnTemplatesUsedAtLeast(int times) {
        long[] often = {times <= 1 ? once : 0};
        table.forEach((template, uses, holders) -> often[0] += uses >= times ? uses : 0);
        return total == 0 ? Double.NaN : (double) often[0] / total;
    }
}
