package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.detect.prompt.PromptText;
import stillwatch.detect.prompt.RuleMatch;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.prompt.TemplateIndex;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationTextsQuery;
import stillwatch.store.ConversationTextsQuery.ConversationText;
import stillwatch.task.Progress;

/**
 * What the sampled conversations say: each one's skeleton, the digest of its exact prompt, and the rules that match. The
 * texts themselves are not kept.
 */
public final class Content {
    private final TemplateIndex skeletons = new TemplateIndex();
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Integer, List<Sample>> samplesOfAccount = new HashMap<>();
    private final Map<Integer, Set<Integer>> accountsOfSkeleton = new HashMap<>();

    private Content() {}

    /**
     * @param account its number
     * @param skeleton the skeleton's number, −1 where the prompt is nobody's in particular
     * @param prompt hash of the exact first user message
     * @param matches the rules that matched
     */
    public record Sample(
            long conversationKey, int account, Long atMillis, int skeleton, long prompt, List<RuleMatch> matches) {
        /** Whether a strict rule of the technique matched. */
        public boolean shows(String technique) {
            return matches.stream()
                    .anyMatch(match ->
                            match.rule().strict() && match.rule().technique().equals(technique));
        }

        /** Whether any rule of the technique matched, context included. */
        public boolean hints(String technique) {
            return matches.stream().anyMatch(match -> match.rule().technique().equals(technique));
        }
    }

    public static Content read(CaseFile file, CaseTraffic traffic, RulePacks rules, Progress progress) {
        Content content = new Content();
        new ConversationTextsQuery(file).forEach(progress, conversation -> {
            int account = traffic.indexOf(conversation.accountKey());
            if (account >= 0) {
                content.add(conversation, account, rules);
            }
        });
        return content;
    }

    private void add(ConversationText conversation, int account, RulePacks rules) {
        String asked = PromptText.asked(conversation.messages());
        String skeleton = PromptText.skeleton(asked);
        int number = skeleton.isEmpty() ? -1 : skeletons.templateOf(skeleton);
        String user = PromptText.firstUserText(conversation.messages());
        long prompt = Long.parseUnsignedLong(PromptText.digest(user).substring(0, 16), 16);
        Sample sample = new Sample(
                conversation.key(),
                account,
                conversation.atMillis(),
                number,
                prompt,
                rules.match(conversation.messages()));
        samples.add(sample);
        samplesOfAccount.computeIfAbsent(account, a -> new ArrayList<>()).add(sample);
        if (number >= 0) {
            accountsOfSkeleton.computeIfAbsent(number, s -> new HashSet<>()).add(account);
        }
    }

    public List<Sample> samples() {
        return samples;
    }

    public List<Sample> of(int account) {
        return samplesOfAccount.getOrDefault(account, List.of());
    }

    public int skeletons() {
        return skeletons.size();
    }

    public String skeleton(int number) {
        return skeletons.skeleton(number);
    }

    /** The accounts whose samples follow a skeleton. */
    public Set<Integer> accountsOf(int skeleton) {
        return accountsOfSkeleton.getOrDefault(skeleton, Set.of());
    }
}
