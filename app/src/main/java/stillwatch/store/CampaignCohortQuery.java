package stillwatch.store;

/**
 * What the provider's records say of a campaign's members (without the crowd) as customers: the figures by which innocent
 * explanations are weighed.
 */
public final class CampaignCohortQuery {
    private final CaseFile file;

    public CampaignCohortQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param described members with a row of their own in the accounts file
     * @param organizations distinct organizations, those without one not counted
     * @param withoutOrganization described members that belong to none
     * @param payments distinct payment instruments
     * @param payers members whose payment instrument is known
     */
    public record Cohort(
            long members,
            long described,
            long organizations,
            long withoutOrganization,
            long payments,
            long payers,
            long devices,
            long countries,
            long verifiedBusiness,
            long declaredUse,
            long educationOrResearch,
            long disposableEmail,
            long bannedOrSuspended) {}

    public Cohort ask(long campaignKey) {
        return file.read(connection -> Sql.first(
                        connection,
                        "SELECT count(*) AS members, count(a.source_key) AS described,"
                                + " count(DISTINCT a.organization_id) AS organizations,"
                                + " sum(a.source_key IS NOT NULL AND a.organization_id IS NULL) AS without_organization,"
                                + " count(DISTINCT a.payment_id) AS payments, count(a.payment_id) AS payers,"
                                + " count(DISTINCT a.device_id) AS devices, count(DISTINCT a.country) AS countries,"
                                + " total(a.verification = 'business') AS verified_business,"
                                + " count(a.declared_use) AS declared_use,"
                                + " total(a.plan IN ('education', 'research') OR a.signup_program IN"
                                + " ('education', 'security_research')) AS education,"
                                + " total(a.email_disposable) AS disposable,"
                                + " total(a.status IN ('banned', 'suspended')) AS stopped"
                                + " FROM campaign_member m JOIN account a ON a.key = m.account_key"
                                + " WHERE m.campaign_key = ? AND m.membership <> 'crowd'",
                        row -> new Cohort(
                                row.getLong("members"),
                                row.getLong("described"),
                                row.getLong("organizations"),
                                row.getLong("without_organization"),
                                row.getLong("payments"),
                                row.getLong("payers"),
                                row.getLong("devices"),
                                row.getLong("countries"),
                                row.getLong("verified_business"),
                                row.getLong("declared_use"),
                                row.getLong("education"),
                                row.getLong("disposable"),
                                row.getLong("stopped")),
                        campaignKey)
                .orElseThrow());
    }
}
