package stillwatch.casework;

/**
 * A span of one row that a person took out of every package.
 *
 * @param subject an account, exchange or conversation by the case file's own key
 * @param field the column, in the words of the dataset format; {@code messages} for a conversation's text
 * @param messageIndex which of the messages; otherwise 0
 * @param start in characters of the message's readable text (see {@link stillwatch.dataset.Message#text()}) or of the field
 * @param end the first character after the span
 */
public record RedactionSpan(
        long key, Subject subject, String field, int messageIndex, int start, int end, String reason) {}
