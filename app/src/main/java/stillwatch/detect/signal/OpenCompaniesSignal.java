package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;

/**
 * Open companies: several verified companies, each under its own name and with its own payer, that use the same product, as
 * the customers of one vendor's templated pipeline do.
 *
 * <p>An organization counts as open if all its members here passed a business verification, it has at most
 * {@value #MOST_PAYERS} payers, and neither a payer, nor a device, nor a mail domain of its own is found with a member of
 * another organization here. Figure: share of members in such organizations; one with a single account counts half, because
 * strangers who were verified one by one are also what a campaign of shells would look like. Strength: from 0 at a half to 1
 * at all, with two open companies at least; {@link OneOrganizationSignal} speaks for one. No threshold of its own: identity
 * papers either are there or not [design, detection section 2, counter-signals]. Cost: O(members).
 *
 * <p>Known misses: shell companies with several seats each and papers for all.
 */
final class OpenCompaniesSignal implements Signal {
    static final int MOST_PAYERS = 2;
    private static final double SINGLE_ACCOUNT = 0.5;

    @Override
    public String name() {
        return "open_companies";
    }

    @Override
    public Side side() {
        return Side.INNOCENCE;
    }

    @Override
    public double weight() {
        return Weight.STRONG;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.AFFILIATIONS, Input.VERIFICATION);
    }

    /** One organization's members in the group. */
    private static final class Company {
        private int accounts;
        private boolean isVerified = true;
        private final Set<String> payers = new HashSet<>();

        boolean isOpen() {
            return isVerified && payers.size() <= MOST_PAYERS;
        }
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        Map<String, Company> companies = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            Account account = group.traffic().account(group.member(i));
            if (account.organizationId() != null) {
                Company company = companies.computeIfAbsent(account.organizationId(), id -> new Company());
                company.accounts++;
                company.isVerified &= "business".equals(account.verification());
                if (account.paymentId() != null) {
                    company.payers.add(account.paymentId());
                }
            }
        }
        Set<String> entangled = entangled(group);
        companies.entrySet().removeIf(company -> !company.getValue().isOpen() || entangled.contains(company.getKey()));
        if (companies.size() < 2) {
            return Optional.empty();
        }
        double counted = 0;
        int accounts = 0;
        for (Company company : companies.values()) {
            accounts += company.accounts;
            counted += company.accounts == 1 ? SINGLE_ACCOUNT : company.accounts;
        }
        double observed = counted / group.size();
        String text = accounts + " of " + group.size() + " accounts belong to " + companies.size()
                + " companies that passed a business verification, each under its own name and with its own payer,"
                + " as the customers of one vendor do.";
        return Measurement.of(
                2 * observed - 1,
                text,
                (double) accounts / group.size(),
                Double.NaN,
                Samples.ofMembers(
                        group,
                        member -> companies.containsKey(Objects.requireNonNullElse(
                                group.traffic().account(member).organizationId(), ""))),
                List.of());
    }

    /** Organizations that share a payer, a device or a mail domain of their own with somebody else in the group. */
    private static Set<String> entangled(Group group) {
        Map<String, String> ownerOf = new HashMap<>();
        Set<String> entangled = new HashSet<>();
        for (int i = 0; i < group.size(); i++) {
            Account account = group.traffic().account(group.member(i));
            String owner = Objects.requireNonNullElse(account.organizationId(), "");
            note("payer " + account.paymentId(), account.paymentId(), owner, ownerOf, entangled);
            note("device " + account.deviceId(), account.deviceId(), owner, ownerOf, entangled);
            String domain = Affiliation.ownDomain(account, group);
            note("domain " + domain, domain, owner, ownerOf, entangled);
        }
        return entangled;
    }

    private static void note(
            String key, String value, String owner, Map<String, String> ownerOf, Set<String> entangled) {
        if (value != null) {
            String other = ownerOf.putIfAbsent(key, owner);
            if (other != null && !other.equals(owner)) {
                entangled.add(other);
                entangled.add(owner);
            }
        }
    }
}
