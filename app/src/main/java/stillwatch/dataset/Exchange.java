package stillwatch.dataset;

/**
 * One request and its response, metadata only. {@code accountId} and {@code atMillis} are always there; every other
 * field is {@code null} where the export did not give it.
 *
 * @param key the case file's own number of this exchange
 * @param exchangeId the provider's request id
 * @param atMillis when the request arrived, UTC epoch milliseconds
 * @param status HTTP status
 * @param templateId the provider's fingerprint of the normalized prompt
 * @param source where the row was read
 */
public record Exchange(
        long key,
        String exchangeId,
        String accountId,
        long atMillis,
        String model,
        String sessionId,
        String ip,
        String client,
        String tlsFingerprint,
        String operation,
        Long inputTokens,
        Long outputTokens,
        Long toolCalls,
        Long images,
        Integer status,
        String templateId,
        String systemPromptHash,
        Long reasoningTokens,
        Long cacheReadTokens,
        String stopReason,
        String refusalCategory,
        String thinkingSignatureHash,
        Long asn,
        String ipType,
        String accessPath,
        String capability,
        SourceRef source) {}
