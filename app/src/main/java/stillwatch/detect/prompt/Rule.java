package stillwatch.detect.prompt;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One pattern for what a prompt is after.
 *
 * @param id unique over all packs, such as {@code reasoning.hidden-steps.en}
 * @param technique what it shows, such as {@code reasoning_elicitation}
 * @param language ISO 639-1
 * @param roles in which messages it is looked for: system, user, assistant, tool
 * @param strict whether a match is evidence; otherwise it is context that ordinary prompts show too
 * @param explanation what the match means, for the person who reads it
 * @param anchors words of which at least one must occur, in lower case, before any pattern is tried: patterns cost a
 *     hundred times as much
 * @param patterns any of them matches
 * @param unless none of these may match in the same message
 * @param positive texts that it must match
 * @param negative innocent texts that it must not match
 */
public record Rule(
        String id,
        String technique,
        String language,
        Set<String> roles,
        boolean strict,
        String explanation,
        List<String> anchors,
        List<Pattern> patterns,
        List<Pattern> unless,
        List<String> positive,
        List<String> negative) {}
