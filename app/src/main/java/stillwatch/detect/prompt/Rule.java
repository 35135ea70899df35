package stillwatch.detect.prompt;

import java.util.List;
import java.util.Set;

/**
 * One pattern for what a prompt is after.
 *
 * @param pack the id of the pack that it comes from
 * @param id unique in its pack, such as {@code reasoning.hidden-steps.en}
 * @param technique what it shows, such as {@code reasoning_elicitation}
 * @param language ISO 639-1
 * @param parts where it is looked for
 * @param strict whether a match is evidence; otherwise it is context that ordinary prompts show too
 * @param explanation what the match means, for the person who reads it
 * @param patterns any of them matches
 * @param unless none of these may match in the same stretch of text
 * @param positive texts that it must match
 * @param negative innocent texts that it must not match
 */
public record Rule(
        String pack,
        String id,
        String technique,
        String language,
        Set<Part> parts,
        boolean strict,
        String explanation,
        List<RulePattern> patterns,
        List<RulePattern> unless,
        List<String> positive,
        List<String> negative) {
    public Rule {
        parts = Set.copyOf(parts);
        patterns = List.copyOf(patterns);
        unless = List.copyOf(unless);
        positive = List.copyOf(positive);
        negative = List.copyOf(negative);
    }
}
