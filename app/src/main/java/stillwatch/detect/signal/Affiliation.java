package stillwatch.detect.signal;

import java.util.HashMap;
import java.util.Map;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.Group;

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
        Map<String, Integer> allDomains = new HashMap<>();
        for (int i = 0; i < group.traffic().accounts(); i++) {
            String domain = group.traffic().account(i).emailDomain();
            if (domain != null) {
                allDomains.merge(domain, 1, Integer::sum);
            }
        }
        int known = 0;
        for (int member : group.members()) {
            Account account = group.traffic().account(member);
            String domain = ownDomain(account, allDomains, group);
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

    private static String ownDomain(Account account, Map<String, Integer> allDomains, Group group) {
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
