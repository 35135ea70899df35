package stillwatch.detect.prompt;

import java.util.List;
import stillwatch.dataset.Message;

/** Runs the examples that rules carry. */
final class RuleProof {
    private static final int SHOWN = 120;

    private RuleProof() {}

    /** @throws RulePackException naming the first rule and example that do not hold */
    static void prove(RulePack pack) {
        for (Rule rule : pack.rules()) {
            RuleMatcher matcher = new RuleMatcher(List.of(rule));
            for (String text : rule.positive()) {
                if (!matches(matcher, rule, text)) {
                    throw broken(rule, "does not match its own example", text);
                }
            }
            for (String text : rule.negative()) {
                if (matches(matcher, rule, text)) {
                    throw broken(rule, "matches the innocent text", text);
                }
            }
        }
    }

    private static boolean matches(RuleMatcher matcher, Rule rule, String text) {
        Part part =
                rule.parts().stream().min(java.util.Comparator.naturalOrder()).orElseThrow();
        String readable = Message.ofText("", text).text();
        return !matcher.match(List.of(new Segment(part, 0, readable, 0, readable.length())))
                .isEmpty();
    }

    private static RulePackException broken(Rule rule, String how, String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return new RulePackException(
                "The rule pack " + rule.pack() + " breaks its promise: rule " + rule.id() + " " + how + ": " + shown);
    }
}
