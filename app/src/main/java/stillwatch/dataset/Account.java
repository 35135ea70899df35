package stillwatch.dataset;

import java.util.Map;

/**
 * One account as the provider describes it. All but {@code accountId} may be {@code null}.
 *
 * @param accountId the provider's own identifier, opaque text
 * @param createdAtMillis when the account was opened, UTC epoch milliseconds
 * @param country ISO 3166-1 alpha-2, as declared at sign-up
 * @param verification the strongest check that was passed: none, email, phone, payment, business
 * @param status active, suspended or banned
 * @param declaredUse documented high-volume use that the provider knows of, free text
 * @param extra columns that the dataset format does not list, by their header; never {@code null}
 */
public record Account(
        String accountId,
        Long createdAtMillis,
        String organizationId,
        String emailDomain,
        String country,
        String plan,
        String verification,
        String paymentId,
        String signupIp,
        String deviceId,
        String status,
        Long statusAtMillis,
        String declaredUse,
        String signupProgram,
        Boolean emailDisposable,
        Boolean cardVirtual,
        Map<String, String> extra) {
    public Account {
        extra = Map.copyOf(extra);
    }
}
