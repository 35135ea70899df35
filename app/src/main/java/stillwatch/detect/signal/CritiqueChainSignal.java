package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * Critique and clean chains: what one account was answered, another sends in, to be graded, corrected or carried on. Found by
 * the text itself, whatever the prompt says of it; {@link CritiqueSignal} finds the same by its words.
 *
 * <p>Figure: share of the members' sampled conversations that send in an answer of another member, containment of at least
 * 0.8 (see {@link AnswerChains}) [design, detection section 2, row 8]. Strength: log10 of its ratio to that of a sample of the
 * case's other conversations, full at {@value TellingPromptsSignal#FULL_RATIO} times; where those show none, their share is
 * taken as 3/n [Hanley and Lippman-Hand 1983]. At least {@value TellingPromptsSignal#LEAST_HITS} conversations. Cost: one
 * reading of at most {@value GroupTexts#MOST_CONVERSATIONS} conversations of the group.
 *
 * <p>Known false alarms: colleagues who hand each other drafts; authors of agents whose steps run under several accounts:
 * both have an affiliation. Known misses: samples so thin that answer and question are hardly ever both in them.
 */
final class CritiqueChainSignal implements Signal {
    private static final double BOUND_WITHOUT_HIT = 3;

    @Override
    public String name() {
        return "critique_chain";
    }

    @Override
    public Side side() {
        return Side.HARVEST;
    }

    @Override
    public double weight() {
        return Weight.STRONG;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.CONVERSATIONS);
    }

    /** What was measured, kept with the group because {@link IntellectualDensitySignal} asks for it again. */
    private record Kept(Optional<Measurement> measurement) {}

    @Override
    public Optional<Measurement> measure(Group group) {
        return group.once(CritiqueChainSignal.class, Kept.class, asked -> new Kept(measured(asked)))
                .measurement();
    }

    private static Optional<Measurement> measured(Group group) {
        GroupTexts texts = GroupTexts.of(group);
        if (texts.texts().size() < TellingPromptsSignal.LEAST_HITS) {
            return Optional.empty();
        }
        AnswerChains chains = AnswerChains.among(texts.texts());
        if (chains.conversations() < TellingPromptsSignal.LEAST_HITS) {
            return Optional.empty();
        }
        BitSet accounts = new BitSet();
        Set<Long> sample = new LinkedHashSet<>();
        for (AnswerChains.Chain chain : chains.chains()) {
            accounts.set(chain.answered().account());
            accounts.set(chain.sentIn().account());
            if (sample.size() + 2 <= Measurement.SAMPLE) {
                sample.add(chain.answered().conversationKey());
                sample.add(chain.sentIn().conversationKey());
            }
        }
        List<GroupTexts.Text> others = others(group);
        double observed = (double) chains.conversations() / texts.texts().size();
        int elsewhere = AnswerChains.among(others).conversations();
        double expected = Math.max(elsewhere, BOUND_WITHOUT_HIT) / Math.max(BOUND_WITHOUT_HIT, others.size());
        String text = chains.conversations() + " of " + texts.texts().size()
                + " sampled conversations send in an answer that another account of the group got before ("
                + accounts.cardinality() + " accounts take part); of " + others.size()
                + " conversations of unrelated accounts " + elsewhere + " do.";
        return Measurement.of(
                Math.log(observed / expected) / Math.log(TellingPromptsSignal.FULL_RATIO),
                text,
                observed,
                others.isEmpty() ? Double.NaN : (double) elsewhere / others.size(),
                List.of(),
                List.copyOf(sample));
    }

    /** Conversations of a fixed sample of the case that are not the group's. */
    private static List<GroupTexts.Text> others(Group group) {
        List<GroupTexts.Text> others = new ArrayList<>();
        for (GroupTexts.Text text : group.population()
                .once(CritiqueChainSignal.class, GroupTexts.class, population -> GroupTexts.of(population.everybody()))
                .texts()) {
            Sample sample = text.sample();
            if (!group.contains(sample.account())) {
                others.add(text);
            }
        }
        return others;
    }
}
