package stillwatch.detect.prompt;

/** Where a rule matched: characters {@code start} (included) to {@code end} (excluded) of the message's readable text. */
public record RuleMatch(Rule rule, int messageIndex, int start, int end) {}
