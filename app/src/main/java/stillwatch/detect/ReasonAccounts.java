package stillwatch.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import stillwatch.dataset.Account;
import stillwatch.dataset.Release;
import stillwatch.detect.signal.Overworked;
import stillwatch.detect.traffic.AddressBook.Address;
import stillwatch.detect.traffic.Group;

/**
 * Which accounts of a group a signal is about, and which of their exchanges show it. A signal that is not known here is about
 * all members and all that they sent.
 */
final class ReasonAccounts {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final Set<String> STOPPED = Set.of("banned", "suspended");
    private static final Set<String> HIDING = Set.of("hosting", "vpn", "proxy", "tor", "datacenter");
    private static final Set<String> ENROLLED = Set.of("education", "research");
    /** Signals that rest on ties, and the layers of which one must tie. */
    private static final Map<String, Set<String>> LAYERS_OF = Map.of(
            "shared_network", Set.of("network", "address"),
            "shared_signup_address", Set.of("signup_address", "signup_network"),
            "signup_burst", Set.of("signup"),
            "synchrony", Set.of("timing"));

    private final Group group;

    ReasonAccounts(Group group) {
        this.group = group;
    }

    /**
     * @param members the accounts; none where it is about all members
     * @param words who they are, such as "Members that share a payment instrument"
     * @param rows the exchanges of theirs that show it
     * @param rowWords what those are; empty where any exchange will do
     */
    record About(int[] members, String words, IntPredicate rows, String rowWords) {}

    About of(String signal) {
        return switch (signal) {
            case "shared_payment" -> sharing(Account::paymentId, "a payment instrument");
            case "shared_device" -> sharing(Account::deviceId, "a device");
            case "shared_network" -> tied(signal, "Members with addresses in common beyond chance");
            case "shared_signup_address" -> tied(signal, "Members that signed up from the same addresses");
            case "signup_burst" -> tied(signal, "Members that signed up close together and the same way");
            case "synchrony" -> new About(
                    tiedBy(LAYERS_OF.get(signal)),
                    "Members that sent the same template in the same ten seconds",
                    this::isOwn,
                    "exchanges of theirs on the group's own templates");
            case "throwaway_identity" -> fulfilling(
                    account -> Boolean.TRUE.equals(account.emailDisposable())
                            || Boolean.TRUE.equals(account.cardVirtual()),
                    "Members with a disposable mail address or a virtual card");
            case "stopped_before" -> fulfilling(ReasonAccounts::isStopped, "Members that were suspended or banned");
            case "verified_business" -> fulfilling(
                    account -> "business".equals(account.verification()),
                    "Members that passed a business verification");
            case "declared_use" -> fulfilling(
                    account -> account.declaredUse() != null
                            && !account.declaredUse().isBlank(),
                    "Members that documented their use");
            case "campus" -> fulfilling(
                    account -> contains(ENROLLED, account.plan()) || contains(ENROLLED, account.signupProgram()),
                    "Members with education or research access");
            case "plan_mismatch" -> overworked();
            case "one_organization" -> ofTheLargestOrganization();
            case "hosted_or_hidden_addresses" -> everybody(
                    this::comesFromHiding, "exchanges from hosting providers, VPNs and proxies");
            case "replacement" -> replacements();
            case "release_pivot" -> everybody(
                    this::isOnNewModel, "exchanges on a new model within a day of its release");
            case "varied_prompts" -> everybody(row -> !isOwn(row), "exchanges outside the group's own templates");
            default -> everybody(row -> true, "");
        };
    }

    private static About everybody(IntPredicate rows, String rowWords) {
        return new About(new int[0], "", rows, rowWords);
    }

    private About fulfilling(Predicate<Account> fulfils, String words) {
        return about(
                Arrays.stream(group.members())
                        .filter(member -> fulfils.test(group.traffic().account(member)))
                        .toArray(),
                words);
    }

    private static About about(int[] members, String words) {
        return new About(members, words, row -> true, "with a sample of what they sent");
    }

    private About sharing(Function<Account, String> value, String noun) {
        Map<String, Integer> holders = new HashMap<>();
        for (int member : group.members()) {
            String held = value.apply(group.traffic().account(member));
            if (held != null) {
                holders.merge(held, 1, Integer::sum);
            }
        }
        return fulfilling(
                account -> holders.getOrDefault(value.apply(account), 0) > 1,
                "Members that share " + noun + " with another member");
    }

    private About tied(String signal, String words) {
        return about(tiedBy(LAYERS_OF.get(signal)), words);
    }

    private int[] tiedBy(Set<String> layers) {
        return Arrays.stream(group.members())
                .filter(member -> layers.stream().anyMatch(layer -> group.ties().has(member, layer)))
                .toArray();
    }

    private About overworked() {
        return about(
                Overworked.of(group).members(),
                "Members that work harder than nine in ten others on their free, education or research plan");
    }

    private About ofTheLargestOrganization() {
        Map<String, Integer> members = new HashMap<>();
        Function<Account, String> name =
                account -> account.organizationId() != null ? account.organizationId() : account.emailDomain();
        for (int member : group.members()) {
            String own = name.apply(group.traffic().account(member));
            if (own != null) {
                members.merge(own, 1, Integer::sum);
            }
        }
        String largest = members.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        return fulfilling(
                account -> largest.equals(name.apply(account)), "Members of the organization that most members name");
    }

    /** Banned members, and those that made their first exchange within a day after. */
    private About replacements() {
        long[] bans = Arrays.stream(group.members())
                .mapToObj(group.traffic()::account)
                .filter(account -> isStopped(account) && account.statusAtMillis() != null)
                .mapToLong(Account::statusAtMillis)
                .sorted()
                .toArray();
        Set<Integer> newcomers = new TreeSet<>();
        for (int member : group.members()) {
            if (group.traffic().exchanges(member) > 0) {
                long first = group.traffic().atMillis(group.traffic().row(member, 0));
                if (Arrays.stream(bans).anyMatch(ban -> first > ban && first - ban <= DAY_MILLIS)) {
                    newcomers.add(member);
                }
            }
        }
        return new About(
                newcomers.stream().mapToInt(Integer::intValue).toArray(),
                "Members whose first exchange came within 24 hours after a ban of another",
                row -> true,
                "with their first exchanges");
    }

    private boolean isOwn(int row) {
        int template = group.population().templates().ofRow(group.traffic(), row);
        return template >= 0 && group.templates().isOwn(template);
    }

    private boolean comesFromHiding(int row) {
        Address address = group.traffic().address(row);
        return address != null && contains(HIDING, address.ipType());
    }

    private boolean isOnNewModel(int row) {
        String model = group.traffic().model(row);
        long at = group.traffic().atMillis(row);
        for (Release release : group.traffic().releases()) {
            long after = at - release.releasedAtMillis();
            if (release.model().equals(model) && after >= 0 && after < DAY_MILLIS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStopped(Account account) {
        return contains(STOPPED, account.status());
    }

    /** {@code Set.of} refuses to be asked for {@code null}. */
    private static boolean contains(Set<String> set, String word) {
        return word != null && set.contains(word);
    }
}
