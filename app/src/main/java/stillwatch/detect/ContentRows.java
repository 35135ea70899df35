package stillwatch.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import stillwatch.detect.prompt.PromptText;
import stillwatch.detect.prompt.RuleMatch;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Population;
import stillwatch.store.AnalysisTable.Match;
import stillwatch.store.AnalysisTable.Template;
import stillwatch.store.ConversationTextsQuery;

/** What the sampled conversations said, as rows of the case: templates that occur at least twice, and matches of rules. */
final class ContentRows {
    private final Population population;
    private final TypicalSlots slots;

    ContentRows(Population population, ConversationTextsQuery texts) {
        this.population = population;
        this.slots = new TypicalSlots(texts);
    }

    List<Template> templates() {
        Content content = population.content();
        Map<Integer, List<Long>> conversations = new HashMap<>();
        for (Sample sample : content.samples()) {
            if (sample.skeleton() >= 0) {
                conversations
                        .computeIfAbsent(sample.skeleton(), s -> new ArrayList<>())
                        .add(sample.conversationKey());
            }
        }
        return conversations.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted((x, y) -> x.getKey() - y.getKey())
                .map(entry -> template(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Template template(int skeleton, List<Long> conversationKeys) {
        Content content = population.content();
        long organizations = content.accountsOf(skeleton).stream()
                .map(account -> population.traffic().account(account).organizationId())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        String text = content.skeleton(skeleton);
        return new Template(
                numbered(text),
                PromptText.digest(text),
                content.accountsOf(skeleton).size(),
                organizations,
                conversationKeys,
                slots.of(conversationKeys));
    }

    /** Writes the slots as {1}, {2} … so that they can be talked about. */
    private static String numbered(String skeleton) {
        StringBuilder text = new StringBuilder();
        int slot = 0;
        for (int from = 0, at = skeleton.indexOf("{}"); ; at = skeleton.indexOf("{}", from)) {
            if (at < 0) {
                return text.append(skeleton.substring(from)).toString();
            }
            text.append(skeleton, from, at).append('{').append(++slot).append('}');
            from = at + 2;
        }
    }

    List<Match> matches() {
        List<Match> rows = new ArrayList<>();
        for (Sample sample : population.content().samples()) {
            for (RuleMatch match : sample.matches()) {
                rows.add(new Match(
                        sample.conversationKey(),
                        match.messageIndex(),
                        match.start(),
                        match.end(),
                        match.rule().id(),
                        match.rule().technique(),
                        match.rule().explanation(),
                        match.rule().strict(),
                        match.rule().pack(),
                        match.part().word(),
                        match.wording(),
                        population.content().carriersOf(match).size()));
            }
        }
        return rows;
    }
}
