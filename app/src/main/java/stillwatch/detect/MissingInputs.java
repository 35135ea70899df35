package stillwatch.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Templates;

/** What the data does not hold, and which signals are off because of it. Missing is not benign. */
final class MissingInputs {
    private final Population population;
    private final List<String> sentences = new ArrayList<>();

    private MissingInputs(Population population) {
        this.population = population;
    }

    static List<String> of(Population population) {
        MissingInputs missing = new MissingInputs(population);
        missing.ask();
        return missing.sentences;
    }

    private void ask() {
        CaseTraffic traffic = population.traffic();
        account(Account::paymentId, "No payment fingerprints: shared payment is not measured.");
        account(Account::deviceId, "No device fingerprints: shared devices are not measured.");
        account(Account::signupIp, "No sign-up addresses: shared places of sign-up are not measured.");
        account(Account::createdAtMillis, "No dates of sign-up: bursts of sign-ups are not measured.");
        account(
                facts -> facts.organizationId() == null ? facts.emailDomain() : facts.organizationId(),
                "No organizations and no mail domains: whether accounts belong together openly is not known.");
        account(Account::status, "No account status: bans, replacement and hand-off after bans are not measured.");
        account(Account::plan, "No plans: use against the plan's habit is not measured.");
        rows(row -> traffic.address(row) != null, "No addresses: network signals are off.");
        rows(
                row -> population.templates().ofRow(traffic, row) != Templates.NONE,
                "No template ids: templates come from sampled conversations only, timing from model and capability.");
        rows(
                row -> traffic.capability(row) != null,
                "No capability labels: capabilities are guessed from tools, images and reasoning tokens.");
        rows(row -> traffic.outputTokens(row) >= 0, "No token counts: token shape is not measured.");
        rows(row -> traffic.status(row) > 0, "No HTTP status: hand-off after refusals is not measured.");
        if (population.content().samples().isEmpty()) {
            sentences.add("No sampled conversations: what the prompts ask for is not known.");
        }
        if (traffic.releases().length == 0) {
            sentences.add("No releases: pivots to a new model are not measured.");
        }
    }

    private void account(Function<Account, Object> field, String sentence) {
        CaseTraffic traffic = population.traffic();
        if (IntStream.range(0, traffic.accounts()).allMatch(i -> field.apply(traffic.account(i)) == null)) {
            sentences.add(sentence);
        }
    }

    private void rows(IntPredicate given, String sentence) {
        if (IntStream.range(0, population.traffic().size()).noneMatch(given)) {
            sentences.add(sentence);
        }
    }
}
