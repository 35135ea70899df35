package stillwatch.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Technique;

/** A campaign's title: what it is after, and what holds it together, in a few plain words. */
final class Title {
    private static final Map<String, String> AIMS = Map.of(
            "reasoning_elicitation", "reasoning traces",
            "grading", "grading of answers",
            "safety_rewriting", "censorship-safe rewriting",
            "critique", "critique of model answers",
            "coding", "coding",
            "agentic", "agentic work",
            "tool_use", "tool use",
            "vision", "vision",
            "long_horizon", "long-horizon decisions");
    private static final List<Map.Entry<String, String>> BONDS = List.of(
            Map.entry("shared_payment", "shared payments"),
            Map.entry("shared_device", "shared devices"),
            Map.entry("synchrony", "synchronized traffic"),
            Map.entry("shared_templates", "shared prompt templates"),
            Map.entry("shared_network", "shared addresses"),
            Map.entry("signup_burst", "sign-ups in a burst"));
    private static final double TELLING = 0.3;

    private Title() {}

    static String of(List<Technique> techniques, Score score) {
        String aims = techniques.stream()
                .limit(2)
                .map(technique ->
                        AIMS.getOrDefault(technique.name(), technique.name().replace('_', ' ')))
                .reduce((first, second) -> first + " and " + second)
                .orElse("templated requests");
        Optional<String> bond = BONDS.stream()
                .filter(entry -> score.strength(entry.getKey()) >= TELLING)
                .map(Map.Entry::getValue)
                .findFirst();
        String title = aims + bond.map(held -> " over " + held).orElse("");
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
