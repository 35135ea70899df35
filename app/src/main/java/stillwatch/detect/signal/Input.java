package stillwatch.detect.signal;

import java.util.function.Predicate;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Group;

/**
 * What the data of a case may hold or not. A signal names its inputs; where one is missing among the accounts that are
 * measured, the signal is off, and that is said: missing is not benign.
 */
public enum Input {
    PAYMENTS("payment fingerprints", accounts(account -> account.paymentId() != null)),
    DEVICES("device fingerprints", accounts(account -> account.deviceId() != null)),
    SIGNUP_ADDRESSES("sign-up addresses", accounts(account -> account.signupIp() != null)),
    SIGNUP_TIMES("dates of sign-up", accounts(account -> account.createdAtMillis() != null)),
    AFFILIATIONS(
            "organizations and mail domains",
            accounts(account -> account.organizationId() != null || account.emailDomain() != null)),
    STATUS("account status", accounts(account -> account.status() != null)),
    STATUS_TIMES(
            "dates of bans and suspensions",
            accounts(account -> account.statusAtMillis() != null
                    && account.status() != null
                    && !account.status().equals("active"))),
    PLANS(
            "plans and sign-up programmes",
            accounts(account -> account.plan() != null || account.signupProgram() != null)),
    VERIFICATION("verifications of accounts", accounts(account -> account.verification() != null)),
    DECLARATIONS("documented uses", accounts(account -> account.declaredUse() != null)),
    THROWAWAY_MARKS(
            "marks of disposable mail and virtual cards",
            accounts(account -> account.emailDisposable() != null || account.cardVirtual() != null)),
    EXCHANGES("exchanges", rows((traffic, row) -> true)),
    ADDRESSES("addresses", rows((traffic, row) -> traffic.address(row) != null)),
    ADDRESS_TYPES(
            "types of addresses",
            rows((traffic, row) ->
                    traffic.address(row) != null && traffic.address(row).ipType() != null)),
    CLIENTS(
            "clients",
            rows((traffic, row) ->
                    traffic.route(row) != null && traffic.route(row).client() != null)),
    TLS_FINGERPRINTS(
            "TLS fingerprints",
            rows((traffic, row) ->
                    traffic.route(row) != null && traffic.route(row).tlsFingerprint() != null)),
    SESSIONS("sessions", rows((traffic, row) -> traffic.session(row) > 0)),
    TEMPLATES(
            "template ids and sampled conversations",
            group -> group.population().templates().size() > 0),
    TEMPLATE_IDS("template ids", group -> group.population().templates().coverage() > 0),
    TOKENS("token counts", rows((traffic, row) -> traffic.inputTokens(row) >= 0 && traffic.outputTokens(row) >= 0)),
    AIMS(
            "capability labels, tool calls, images and reasoning tokens",
            rows((traffic, row) -> Capabilities.technique(traffic, row) != null || traffic.capability(row) != null)),
    HTTP_STATUS("HTTP status", rows((traffic, row) -> traffic.status(row) > 0)),
    REFUSALS("refusals", rows(Refusal::isRefused)),
    SIGNATURES("signatures of reasoning blocks", group -> group.traffic().replays() > 0),
    CONVERSATIONS(
            "sampled conversations",
            group -> !group.population().content().samples().isEmpty()),
    RELEASES("releases", group -> group.traffic().releases().length > 0),
    INDICATORS(
            "indicators of peers",
            group -> !group.population().peers().indicators().isEmpty());

    private final String words;
    private final Predicate<Group> isGiven;

    Input(String words, Predicate<Group> isGiven) {
        this.words = words;
        this.isGiven = isGiven;
    }

    /** What it is, in the plural: "payment fingerprints". */
    public String words() {
        return words;
    }

    /** Whether it is known of any of the accounts. Cost: up to O(exchanges) where it is missing, mostly O(1) where not. */
    public boolean isGiven(Group group) {
        return isGiven.test(group);
    }

    private interface RowTest {
        boolean test(CaseTraffic traffic, int row);
    }

    private static Predicate<Group> accounts(Predicate<Account> given) {
        return group -> {
            for (int i = 0; i < group.size(); i++) {
                if (given.test(group.traffic().account(group.member(i)))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<Group> rows(RowTest given) {
        return group -> {
            CaseTraffic traffic = group.traffic();
            if (group.size() == group.population().active()) {
                return java.util.stream.IntStream.range(0, traffic.size()).anyMatch(row -> given.test(traffic, row));
            }
            for (int i = 0; i < group.size(); i++) {
                int member = group.member(i);
                for (int n = 0; n < traffic.exchanges(member); n++) {
                    if (given.test(traffic, traffic.row(member, n))) {
                        return true;
                    }
                }
            }
            return false;
        };
    }
}
