package stillwatch.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;

/** What each signal needs to be measured, and whether one's own logs have it. */
final class OwnUseNeeds {
    /** Signals that compare with other customers and with nothing else. */
    private static final Set<String> STRANGERS = Set.of(
            "load_balancing",
            "concerted_period",
            "shared_network",
            "shared_signup_address",
            "signup_burst",
            "synchrony");

    private static final Map<String, List<Need>> NEEDS = Map.ofEntries(
            Map.entry("shared_payment", List.of(Need.PAYMENTS, Need.ACCOUNTS)),
            Map.entry("shared_device", List.of(Need.DEVICES, Need.ACCOUNTS)),
            Map.entry("shared_templates", List.of(Need.TEMPLATES, Need.ACCOUNTS)),
            Map.entry("template_concentration", List.of(Need.TEMPLATES, Need.ACCOUNTS)),
            Map.entry("work_sharding", List.of(Need.CONTENT, Need.ACCOUNTS)),
            Map.entry("reasoning_elicitation", List.of(Need.CONTENT)),
            Map.entry("grading", List.of(Need.CONTENT)),
            Map.entry("safety_rewriting", List.of(Need.CONTENT)),
            Map.entry("critique", List.of(Need.CONTENT)),
            Map.entry("capability_focus", List.of(Need.CAPABILITIES)),
            Map.entry("token_shape", List.of(Need.TOKENS)),
            Map.entry("release_pivot", List.of(Need.RELEASES)),
            Map.entry("plan_mismatch", List.of(Need.PLANS)),
            Map.entry("throwaway_identity", List.of(Need.IDENTITIES)),
            Map.entry("stopped_before", List.of(Need.STATUS)),
            Map.entry("replacement", List.of(Need.STATUS, Need.ACCOUNTS)),
            Map.entry("hand_off", List.of(Need.TEMPLATE_IDS, Need.ACCOUNTS)),
            Map.entry("hosted_or_hidden_addresses", List.of(Need.ADDRESS_TYPES)),
            Map.entry("unrelated_on_paper", List.of(Need.AFFILIATIONS, Need.ACCOUNTS)),
            Map.entry("signature_replay", List.of(Need.SIGNATURES)));

    private final Population population;

    OwnUseNeeds(Population population) {
        this.population = population;
    }

    private enum Need {
        ACCOUNTS("a second account that sends anything"),
        PAYMENTS("payment fingerprints"),
        DEVICES("device fingerprints"),
        TEMPLATES("template ids or sampled prompts"),
        TEMPLATE_IDS("template ids"),
        CONTENT("sampled prompts"),
        CAPABILITIES("capability labels, tools, images or reasoning tokens"),
        TOKENS("token counts"),
        RELEASES("releases of models"),
        PLANS("plans"),
        IDENTITIES("marks of disposable mail or virtual cards"),
        STATUS("account status"),
        ADDRESS_TYPES("types of addresses"),
        AFFILIATIONS("organizations or mail domains"),
        SIGNATURES("signatures of reasoning blocks");

        private final String words;

        Need(String words) {
            this.words = words;
        }
    }

    /** Why a signal that shows nothing shows nothing, in one sentence. */
    String why(String signal) {
        Optional<Need> lacking = NEEDS.getOrDefault(signal, List.of()).stream()
                .filter(need -> !has(need))
                .findFirst();
        if (lacking.isPresent()) {
            return "Not measured: these logs lack " + lacking.get().words + ".";
        }
        return STRANGERS.contains(signal)
                ? "Not measured: no comparison is possible. "
                        + OwnUseReferences.of(signal).text()
                : "Measured, and not tripped.";
    }

    private boolean has(Need need) {
        CaseTraffic traffic = population.traffic();
        return switch (need) {
            case ACCOUNTS -> population.active() > 1;
            case PAYMENTS -> any(Account::paymentId);
            case DEVICES -> any(Account::deviceId);
            case PLANS -> any(Account::plan);
            case STATUS -> any(Account::status);
            case IDENTITIES -> any(
                    account -> account.emailDisposable() == null ? account.cardVirtual() : account.emailDisposable());
            case AFFILIATIONS -> any(
                    account -> account.organizationId() == null ? account.emailDomain() : account.organizationId());
            case CONTENT -> !population.content().samples().isEmpty();
            case TEMPLATE_IDS -> population.templates().coverage() > 0;
            case TEMPLATES -> population.templates().coverage() > 0
                    || !population.content().samples().isEmpty();
            case CAPABILITIES -> population.knowsAims();
            case TOKENS -> IntStream.range(0, traffic.size())
                    .anyMatch(row -> traffic.outputTokens(row) >= 0 && traffic.inputTokens(row) > 0);
            case RELEASES -> traffic.releases().length > 0;
            case ADDRESS_TYPES -> IntStream.range(0, traffic.size())
                    .anyMatch(row ->
                            traffic.address(row) != null && traffic.address(row).ipType() != null);
            case SIGNATURES -> traffic.replays() > 0;
        };
    }

    private boolean any(Function<Account, Object> field) {
        CaseTraffic traffic = population.traffic();
        return IntStream.range(0, traffic.accounts()).anyMatch(i -> field.apply(traffic.account(i)) != null);
    }
}
