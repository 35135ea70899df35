package stillwatch.store;

/**
 * All exchanges of a case as one primitive array per column, in the order of their keys: about 45 bytes an exchange.
 * A key of 0 stands for "not given", as does −1 in the token counts.
 *
 * @param key the exchange's key
 * @param account the account's key
 * @param second when it arrived, in whole seconds after {@code baseMillis}
 * @param flags bit 0: the response called tools; bit 1: the request held images
 * @param reasoningTokens of those exchanges that have them, 0 otherwise
 * @param signatureRow rows (positions in these arrays) that replayed a signed reasoning block
 * @param signature the block's fingerprint, for each of {@code signatureRow}
 */
public record ExchangeColumns(
        long baseMillis,
        int[] key,
        int[] account,
        int[] second,
        int[] model,
        int[] capability,
        int[] session,
        int[] address,
        int[] route,
        int[] prompt,
        int[] outcome,
        int[] inputTokens,
        int[] outputTokens,
        byte[] flags,
        int[] reasoningTokens,
        int[] signatureRow,
        String[] signature) {
    public static final int CALLS_TOOLS = 1;
    public static final int HOLDS_IMAGES = 2;

    public int size() {
        return key.length;
    }

    public long atMillis(int row) {
        return baseMillis + second[row] * 1000L;
    }
}
