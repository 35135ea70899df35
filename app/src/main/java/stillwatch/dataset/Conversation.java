package stillwatch.dataset;

import java.util.List;

/**
 * Sampled content: the messages of one conversation. {@code accountId} and {@code messages} are always there.
 *
 * @param key the case file's own number of this conversation
 * @param exchangeId the exchange that it was sampled from, where the export says so
 */
public record Conversation(
        long key,
        String conversationId,
        String accountId,
        Long atMillis,
        String model,
        String sessionId,
        String exchangeId,
        List<Message> messages,
        SourceRef source) {
    public Conversation {
        messages = List.copyOf(messages);
    }
}
