package stillwatch.detect.signal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.prompt.RuleMatch;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * Prompts that ask for training material in so many words: reasoning behind finished answers, grades for a reward model,
 * censorship-safe rewrites, corrected traces. One object per technique; what counts as a match stands in the rule packs.
 *
 * <p>Figure: share of the members' sampled conversations in which a strict rule matches. A match in sentences, or in
 * a prompt whose template, more accounts outside the group than inside carry, and that is less than ten times as common inside,
 * is boilerplate of the general population and counts zero. Strength: log10 of the ratio to what strangers show, full at
 * {@value #FULL_RATIO} times, so that a tenth of harvest in a relay's mixed traffic still counts; where strangers show none,
 * their share is taken as 3/n, the 95 % bound for n samples without a hit [measured for the strict reasoning rules: 0 of 1,001 chat turns, 0 of 6,511 benchmark items; design,
 * detection section 2, row 5]. At least {@value #LEAST_HITS} hits. Cost: O(samples).
 *
 * <p>Known false alarms: legitimate judges and evaluation work; research on reasoning.
 */
final class TellingPromptsSignal implements Signal {
    static final int LEAST_HITS = 3;
    static final double FULL_RATIO = 30;
    /** What is ten times as common in the group as outside is not the population's: a likelihood ratio of moderate support. */
    private static final double RARE_ELSEWHERE = 10;
    /** "If nothing goes wrong, is everything all right?": no hit in n leaves a share of up to 3/n [Hanley 1983]. */
    private static final double BOUND_WITHOUT_HIT = 3;

    private final String technique;
    private final double weight;
    private final String sentence;

    private TellingPromptsSignal(String technique, double weight, String sentence) {
        this.technique = technique;
        this.weight = weight;
        this.sentence = sentence;
    }

    /** Strict reasoning elicitation has no known innocent use on this scale. */
    static TellingPromptsSignal reasoning() {
        return new TellingPromptsSignal(
                "reasoning_elicitation",
                Weight.STRONG,
                "ask for the model's hidden reasoning, or for reasoning in fixed tags");
    }

    /** Legitimate judges do this too. */
    static TellingPromptsSignal grading() {
        return new TellingPromptsSignal("grading", Weight.MODERATE, "have the model grade or compare answers");
    }

    static TellingPromptsSignal rewriting() {
        return new TellingPromptsSignal(
                "safety_rewriting", Weight.STRONG, "ask for versions of sensitive topics that pass a censor");
    }

    static TellingPromptsSignal critique() {
        return new TellingPromptsSignal(
                "critique", Weight.MODERATE, "submit a model's answers for critique and correction");
    }

    @Override
    public String name() {
        return technique;
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return weight;
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        List<Sample> samples = group.samples();
        List<Sample> hits =
                samples.stream().filter(sample -> counts(group, sample)).toList();
        if (hits.size() < LEAST_HITS) {
            return Optional.empty();
        }
        Set<Integer> accounts = new HashSet<>();
        hits.forEach(hit -> accounts.add(hit.account()));
        double observed = (double) hits.size() / samples.size();
        double expected = group.amongStrangers(this::share);
        String text = hits.size() + " of " + samples.size() + " sampled conversations, of " + accounts.size()
                + " accounts, " + sentence + "; of unrelated accounts " + Measurement.percent(expected) + " do.";
        double others = group.population().content().samples().size() - samples.size();
        double floor = BOUND_WITHOUT_HIT / Math.max(BOUND_WITHOUT_HIT, others);
        double background = Double.isNaN(expected) ? floor : Math.max(expected, floor);
        return Measurement.of(
                Math.log(observed / background) / Math.log(FULL_RATIO),
                text,
                observed,
                expected,
                List.of(),
                hits.stream()
                        .limit(Measurement.SAMPLE)
                        .map(Sample::conversationKey)
                        .toList());
    }

    private double share(Group group) {
        List<Sample> samples = group.samples();
        return samples.isEmpty()
                ? Double.NaN
                : (double) samples.stream().filter(s -> counts(group, s)).count() / samples.size();
    }

    private boolean counts(Group group, Sample sample) {
        if (!sample.shows(technique) || isTemplateOfOthers(group, sample)) {
            return false;
        }
        for (RuleMatch match : sample.matches()) {
            boolean tells = match.rule().strict() && match.rule().technique().equals(technique);
            if (tells && !isOthers(group, group.population().content().carriersOf(match))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTemplateOfOthers(Group group, Sample sample) {
        return sample.skeleton() >= 0
                && isOthers(group, group.population().content().accountsOf(sample.skeleton()));
    }

    /** Whether what these accounts carry is the general population's rather than the group's. */
    private static boolean isOthers(Group group, Set<Integer> carriers) {
        double outside =
                carriers.stream().filter(account -> !group.contains(account)).count();
        double inside = carriers.size() - outside;
        double others = Math.max(1, group.population().active() - group.size());
        return outside > inside && inside / group.size() < RARE_ELSEWHERE * outside / others;
    }
}
