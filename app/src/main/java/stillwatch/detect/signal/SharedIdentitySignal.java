package stillwatch.detect.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;

/**
 * Accounts that share what belongs to one person or household: the payment instrument, the device at sign-up.
 *
 * <p>Strength: share of the members with a known value who share it with another member, less what strangers show. A cluster
 * of payers or devices is what was reported of every disclosed campaign [background: "shared payment"]; easiest of all to
 * remove, so nothing depends on it. Cost: O(members).
 *
 * <p>Known false alarms: families, company cards, laboratory machines: the affiliation speaks for those.
 */
final class SharedIdentitySignal implements Signal {
    private final String name;
    private final String noun;
    private final Function<Account, String> value;

    private SharedIdentitySignal(String name, String noun, Function<Account, String> value) {
        this.name = name;
        this.noun = noun;
        this.value = value;
    }

    static SharedIdentitySignal payment() {
        return new SharedIdentitySignal("shared_payment", "payment instruments", Account::paymentId);
    }

    static SharedIdentitySignal device() {
        return new SharedIdentitySignal("shared_device", "devices at sign-up", Account::deviceId);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Side side() {
        return Side.COORDINATION;
    }

    @Override
    public double weight() {
        return Weight.MODERATE;
    }

    /** How many members share the value, through how many values, of how many that have one. */
    private record Sharing(int sharing, int values, int known) {
        double share() {
            return known == 0 ? Double.NaN : (double) sharing / known;
        }
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Sharing here = sharing(group);
        if (here.sharing == 0) {
            return Optional.empty();
        }
        double expected = group.amongStrangers(strangers -> sharing(strangers).share());
        String text = here.sharing + " of " + here.known + " accounts share " + here.values + " " + noun
                + "; among as many unrelated accounts " + Measurement.percent(expected) + " share one.";
        return Measurement.of(
                Measurement.excess((double) here.sharing / group.size(), expected), text, here.share(), expected);
    }

    private Sharing sharing(Group group) {
        Map<String, Integer> holders = new HashMap<>();
        Arrays.stream(group.members())
                .mapToObj(member -> value.apply(group.traffic().account(member)))
                .filter(held -> held != null)
                .forEach(held -> holders.merge(held, 1, Integer::sum));
        int known = holders.values().stream().mapToInt(Integer::intValue).sum();
        int sharing = holders.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
        int values = (int) holders.values().stream().filter(count -> count > 1).count();
        return new Sharing(sharing, values, known);
    }
}
