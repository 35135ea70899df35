package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Mixture inside one account: unrelated clients and prefixes interleaved within the same hour, languages within the same day,
 * as in the accounts of a relay that passes on its customers' requests. It marks a relay; it accuses nobody: what its customers
 * send is theirs, and the sentence says how much of it has nothing to do with what the group does together.
 *
 * <p>Figure: share of members in which at least four clients or four system prompts are at work side by side (see
 * {@link MixtureFigures}), or three languages (see {@link LanguageMixture}), of those busy enough to tell. Strength: excess
 * over groups of strangers [design, detection section 2, row 24; background: proxy services "mix harvest traffic with unrelated
 * customers' requests"]; four and three are judgements, the null is the case's. Cost: one pass over the case, then O(members)
 * and one pass over the mixed members' exchanges.
 *
 * <p>Known false alarms: gateways, resellers and shared build keys are relays too, and innocent; translators, and an app whose
 * users are anywhere, write in many languages. Therefore context, weight 0.
 */
final class AccountMixtureSignal implements Signal {
    @Override
    public String name() {
        return "account_mixture";
    }

    @Override
    public Side side() {
        return Side.CONTEXT;
    }

    @Override
    public double weight() {
        return 0;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.CLIENTS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        MixtureFigures figures = MixtureFigures.of(group.population());
        double observed = share(group, figures);
        double expected = group.amongStrangers(strangers -> share(strangers, figures));
        if (Double.isNaN(observed) || observed == 0) {
            return Optional.empty();
        }
        LanguageMixture languages = LanguageMixture.of(group.population());
        double clients = 0;
        double prefixes = 0;
        int mostLanguages = -1;
        long all = 0;
        long own = 0;
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            if (figures.isMixed(member)) {
                clients = Math.max(clients, figures.clients(member));
                prefixes = Math.max(prefixes, figures.prefixes(member));
                mostLanguages = isMore(languages, member, mostLanguages) ? member : mostLanguages;
                for (int n = 0; n < group.traffic().exchanges(member); n++) {
                    all++;
                    own += SharedTemplatesSignal.isOwn(group, group.traffic().row(member, n)) ? 1 : 0;
                }
            }
        }
        String text = String.format(
                        Locale.ROOT,
                        "%s of the accounts have several unrelated users at work at the same time (%s); of unrelated accounts %s"
                                + " do. ",
                        Measurement.percent(observed),
                        sideBySide(clients, prefixes, languages, mostLanguages),
                        Measurement.percent(expected))
                + Measurement.percent(all == 0 ? Double.NaN : 1 - (double) own / all)
                + " of what these accounts sent follows none of the group's own templates: it may be other people's, who are"
                + " not held to be part of this.";
        return Measurement.of(
                Measurement.excess(observed, expected),
                text,
                observed,
                expected,
                Samples.ofMembers(group, figures::isMixed),
                conversations(group, languages));
    }

    private static boolean isMore(LanguageMixture languages, int member, int most) {
        return languages.isMixed(member) && (most < 0 || languages.languages(member) > languages.languages(most));
    }

    /** @param mostLanguages the account with most languages; negative where none mixes them */
    private static String sideBySide(double clients, double prefixes, LanguageMixture languages, int mostLanguages) {
        List<String> parts = new ArrayList<>();
        if (clients > 0) {
            parts.add(String.format(
                    Locale.ROOT,
                    "up to %.1f clients and %.1f system prompts side by side within an hour",
                    clients,
                    prefixes));
        }
        if (mostLanguages >= 0) {
            parts.add(String.format(
                    Locale.ROOT,
                    "up to %.1f languages within a day: %s",
                    languages.languages(mostLanguages),
                    languages.words(mostLanguages)));
        }
        return String.join("; ", parts);
    }

    /** What shows the languages: conversations of the members that mix them, one after the other in time. */
    private static List<Long> conversations(Group group, LanguageMixture languages) {
        return Samples.ofConversations(Arrays.stream(group.members())
                .filter(languages::isMixed)
                .boxed()
                .flatMap(member -> LanguageMixture.clear(
                                group.population().content().of(member))
                        .stream()
                        .limit(LanguageMixture.LEAST_CONVERSATIONS))
                .toList());
    }

    private static double share(Group group, MixtureFigures figures) {
        int known = 0;
        int mixed = 0;
        for (int i = 0; i < group.size(); i++) {
            known += figures.isKnown(group.member(i)) ? 1 : 0;
            mixed += figures.isMixed(group.member(i)) ? 1 : 0;
        }
        return known == 0 ? Double.NaN : (double) mixed / known;
    }
}
