package stillwatch.detect.signal;

import java.util.Locale;
import java.util.Map;
import stillwatch.detect.traffic.CaseTraffic;

/**
 * Which capability an exchange draws on, and whether it is one of those that disclosed campaigns aimed at [background:
 * reasoning, grading, censorship-safe rewriting, agentic work, tool use, coding, vision].
 */
public final class Capabilities {
    private static final Map<String, String> VALUABLE = Map.ofEntries(
            Map.entry("reasoning", "reasoning"),
            Map.entry("math", "reasoning"),
            Map.entry("grading", "grading"),
            Map.entry("judging", "grading"),
            Map.entry("coding", "coding"),
            Map.entry("code", "coding"),
            Map.entry("agentic", "agentic"),
            Map.entry("agent", "agentic"),
            Map.entry("tool_use", "tool_use"),
            Map.entry("tools", "tool_use"),
            Map.entry("vision", "vision"),
            Map.entry("safety_rewrite", "safety_rewriting"),
            Map.entry("safety_rewriting", "safety_rewriting"),
            Map.entry("critique", "critique"));

    private Capabilities() {}

    /** The provider's label, lower case; {@code null} where it gave none. */
    static String label(CaseTraffic traffic, int row) {
        String label = traffic.capability(row);
        return label == null ? null : label.toLowerCase(Locale.ROOT);
    }

    /**
     * The technique that an exchange stands for by its metadata: the label, or where there is none what the exchange itself
     * shows (images, tool calls, reasoning tokens). {@code null} where neither says anything valuable.
     */
    public static String technique(CaseTraffic traffic, int row) {
        String label = label(traffic, row);
        if (label != null) {
            return VALUABLE.get(label);
        }
        if (traffic.holdsImages(row)) {
            return "vision";
        }
        if (traffic.callsTools(row)) {
            return "tool_use";
        }
        return traffic.reasoningTokens(row) > 0 ? "reasoning" : null;
    }
}
