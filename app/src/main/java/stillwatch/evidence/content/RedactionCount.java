package stillwatch.evidence.content;

/** How often a rule took something out of a field. The value itself is never recorded. */
public record RedactionCount(String rule, String field, long count) {}
