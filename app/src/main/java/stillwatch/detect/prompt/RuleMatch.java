package stillwatch.detect.prompt;

/**
 * Where a rule matched: characters {@code start} (included) to {@code end} (excluded) of the message's readable text.
 *
 * @param part who wrote the text
 * @param wording hash of the sentences that the match lies in, without what differs between uses: equal for the same
 *     boilerplate, whatever else the message says
 */
public record RuleMatch(Rule rule, int messageIndex, Part part, int start, int end, long wording) {}
