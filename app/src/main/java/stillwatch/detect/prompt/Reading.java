package stillwatch.detect.prompt;

import java.util.List;

/**
 * What is kept of one conversation: no words of it, but what tells whether its prompt is another's, and where rules matched.
 *
 * @param prompt hash of the user's exact first words; 0 where there are none
 * @param language what the user wrote in
 * @param print the skeleton of what is asked; {@code null} where it is nobody's in particular
 * @param matches in the order of the text
 */
public record Reading(long prompt, Language language, PromptPrint print, List<RuleMatch> matches) {
    public Reading {
        matches = List.copyOf(matches);
    }
}
