package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.Map;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/**
 * What a group says of itself: the organization, or else the mail domain, that most members name.
 *
 * @param name what most members have in common; {@code null} where nobody names anything
 * @param share the share of all members that name it
 * @param known the share of members that name anything at all
 * @param isOrganization whether it is a stated organization rather than a mail domain
 */
record Affiliation(String name, double share, double known, boolean isOrganization) {
    /** A mail domain with more of the case's accounts than that is a mail provider, and says nothing of belonging. */
    private static final double MAIL_PROVIDER = 0.05;

    static Affiliation of(Group group) {
        Map<String, Integer> organizations = new HashMap<>();
        Map<String, Integer> domains = new HashMap<>();
        int known = 0;
        for (int member : group.members()) {
            Account account = group.traffic().account(member);
            String domain = ownDomain(account, group);
            if (account.organizationId() != null) {
                organizations.merge(account.organizationId(), 1, Integer::sum);
            }
            if (domain != null) {
                domains.merge(domain, 1, Integer::sum);
            }
            known += account.organizationId() != null || account.emailDomain() != null ? 1 : 0;
        }
        Map.Entry<String, Integer> organization = largest(organizations);
        Map.Entry<String, Integer> domain = largest(domains);
        boolean isOrganization = domain == null || organization != null && organization.getValue() >= domain.getValue();
        Map.Entry<String, Integer> most = isOrganization ? organization : domain;
        return new Affiliation(
                most == null ? null : most.getKey(),
                most == null ? 0 : (double) most.getValue() / group.size(),
                (double) known / group.size(),
                isOrganization && organization != null);
    }

    /** How many accounts of the case each mail domain has. */
    record Domains(Map<String, Integer> accounts) {
        static Domains of(Population population) {
            Map<String, Integer> accounts = new HashMap<>();
            for (int i = 0; i < population.traffic().accounts(); i++) {
                String domain = population.traffic().account(i).emailDomain();
                if (domain != null) {
                    accounts.merge(domain, 1, Integer::sum);
                }
            }
            return new Domains(accounts);
        }
    }

    /** Whether an account names it. */
    boolean isOf(Account account) {
        return name != null && name.equals(isOrganization ? account.organizationId() : account.emailDomain());
    }

    /** An account's mail domain if it can be somebody's own: neither a throw-away one nor a mail provider's. */
    static String ownDomain(Account account, Group group) {
        Map<String, Integer> allDomains = group.population()
                .once(Affiliation.class, Domains.class, Domains::of)
                .accounts();
        String domain = account.emailDomain();
        boolean throwaway = Boolean.TRUE.equals(account.emailDisposable());
        boolean provider = domain != null
                && allDomains.get(domain)
                        > Math.max(MAIL_PROVIDER * group.traffic().accounts(), 2.0 * group.size());
        return throwaway || provider ? null : domain;
    }

    private static Map.Entry<String, Integer> largest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
    }
}
