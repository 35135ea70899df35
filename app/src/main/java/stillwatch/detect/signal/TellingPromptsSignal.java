package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.detect.prompt.Part;
import stillwatch.detect.prompt.Rule;
import stillwatch.detect.prompt.RuleMatch;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * Prompts that ask for training material in so many words; what counts as a match stands in the rule packs.
 *
 * <p>Figure: share of the members' sampled conversations in which a rule matches. A match in a prompt, or in a sentence, that more
 * accounts outside the group than inside carry, and that is less than ten times as common inside, is boilerplate of the
 * general population and counts zero. Strength: log10 of the ratio to what strangers show, full at {@value #FULL_RATIO}
 * times, so that a tenth of harvest in a relay's mixed traffic still counts; where strangers show none, their share is taken
 * as 3/n, the 95 % bound for n samples without a hit [Hanley and Lippman-Hand 1983]. At least {@value #LEAST_HITS} hits.
 * Cost: O(samples).
 */
abstract class TellingPromptsSignal implements Signal {
    static final int LEAST_HITS = 3;
    static final double FULL_RATIO = 30;
    /**
     * Linked accounts do not carry a text independently of each other: a company's few seats count in full, a thousand accounts
     * of another campaign by the same words do not make those words common.
     */
    private static final int MOST_OF_COMMUNITY = 10;

    /** What is ten times as common in the group as outside is not the population's: a likelihood ratio of moderate support. */
    private static final double RARE_ELSEWHERE = 10;
    /** "If nothing goes wrong, is everything all right?": no hit in n leaves a share of up to 3/n. */
    private static final double BOUND_WITHOUT_HIT = 3;

    /** The technique whose rules are asked. */
    abstract String technique();

    /** Whether a rule's match is one of those looked for: strict rules are evidence, loose ones are not. */
    boolean isHit(Rule rule) {
        return rule.strict() && rule.technique().equals(technique());
    }

    /** Whether a conversation with such a match shows something else that outweighs it. */
    boolean isExcused(Sample sample) {
        return false;
    }

    /** How the sentence goes on after "3 of 40 sampled conversations, of 2 accounts,". */
    abstract String sentence();

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.CONVERSATIONS);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        return group.once(getClass(), Kept.class, asked -> new Kept(measured(asked)))
                .measurement();
    }

    /** What was measured, kept with the group because {@link IntellectualDensitySignal} asks for it again. */
    private record Kept(Optional<Measurement> measurement) {}

    private Optional<Measurement> measured(Group group) {
        List<Hit> hits = hits(group);
        if (hits.size() < LEAST_HITS) {
            return Optional.empty();
        }
        BitSet accounts = new BitSet();
        hits.forEach(hit -> accounts.set(hit.sample().account()));
        long samples = count(group);
        double observed = (double) hits.size() / samples;
        double expected = group.amongStrangers(this::share);
        String text = hits.size() + " of " + samples + " sampled conversations, of " + accounts.cardinality()
                + (accounts.cardinality() == 1 ? " account, " : " accounts, ") + sentence() + " (" + places(group, hits)
                + "); of unrelated accounts " + Measurement.percent(expected) + " do.";
        double others = group.population().content().samples().size() - samples;
        double floor = BOUND_WITHOUT_HIT / Math.max(BOUND_WITHOUT_HIT, others);
        double background = Double.isNaN(expected) ? floor : Math.max(expected, floor);
        return Measurement.of(
                Math.log(observed / background) / Math.log(FULL_RATIO),
                text,
                observed,
                expected,
                List.of(),
                Samples.ofConversations(hits.stream().map(Hit::sample).toList()));
    }

    /** Which parts of the messages hold the matches, and who else carries the sentences that they stand in. */
    private static String places(Group group, List<Hit> hits) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        BitSet carriers = new BitSet();
        for (Hit hit : hits) {
            parts.merge(hit.match().part(), 1, Integer::sum);
            group.population().content().carriersOf(hit.match()).forEach(carriers::set);
        }
        long inside = carriers.stream().filter(group::contains).count();
        long outside = carriers.cardinality() - inside;
        return "found in "
                + parts.entrySet().stream()
                        .map(part -> part.getKey().words() + " " + part.getValue())
                        .collect(Collectors.joining(", "))
                + "; the same sentences: " + inside + (inside == 1 ? " account" : " accounts") + " of the group, "
                + outside + " outside";
    }

    /** A conversation with the match that makes it one of those looked for. */
    private record Hit(Sample sample, RuleMatch match) {}

    private double share(Group group) {
        long samples = count(group);
        return samples == 0 ? Double.NaN : (double) hits(group).size() / samples;
    }

    private static long count(Group group) {
        long count = 0;
        for (int i = 0; i < group.size(); i++) {
            count += group.population().content().of(group.member(i)).size();
        }
        return count;
    }

    /** The matching conversations, without those on the population's boilerplate. */
    private List<Hit> hits(Group group) {
        List<Hit> hits = new ArrayList<>();
        Content content = group.population().content();
        Boilerplate boilerplate = new Boilerplate(group);
        for (int i = 0; i < group.size(); i++) {
            for (Sample sample : content.of(group.member(i))) {
                RuleMatch match = hit(sample, boilerplate);
                if (match != null) {
                    hits.add(new Hit(sample, match));
                }
            }
        }
        return hits;
    }

    /** The first match that counts; {@code null} where none does. */
    private RuleMatch hit(Sample sample, Boilerplate boilerplate) {
        for (RuleMatch match : sample.matches()) {
            if (isHit(match.rule()) && !boilerplate.isCommon(match)) {
                return boilerplate.isCommon(sample) || isExcused(sample) ? null : match;
            }
        }
        return null;
    }

    /** Which prompts and which sentences the general population carries too; each is looked at once. */
    private static final class Boilerplate {
        private final Group group;
        private final Map<Integer, Boolean> prompts = new HashMap<>();
        private final Map<Long, Boolean> sentences = new HashMap<>();

        Boilerplate(Group group) {
            this.group = group;
        }

        boolean isCommon(Sample sample) {
            int skeleton = sample.skeleton();
            return skeleton >= 0
                    && prompts.computeIfAbsent(
                            skeleton,
                            number -> isCommon(group.population().content().accountsOf(number)));
        }

        boolean isCommon(RuleMatch match) {
            return sentences.computeIfAbsent(
                    match.wording(),
                    wording -> isCommon(group.population().content().carriersOf(match)));
        }

        private boolean isCommon(Set<Integer> carriers) {
            double inside = 0;
            double outside = 0;
            Map<Integer, Integer> ofCommunity = new HashMap<>();
            for (int carrier : carriers) {
                int community = group.population().communityOf(carrier);
                if (group.contains(carrier)) {
                    inside++;
                } else if (community < 0 || ofCommunity.merge(community, 1, Integer::sum) <= MOST_OF_COMMUNITY) {
                    outside++;
                }
            }
            double others = Math.max(1, group.population().active() - group.size());
            return outside > inside && inside / group.size() < RARE_ELSEWHERE * outside / others;
        }
    }
}
