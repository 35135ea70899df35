package stillwatch.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import stillwatch.pages.TableReader;

/**
 * The exchange on which {@link ExchangeScanQuery} stands: its figures, and keys in place of words. One object serves the whole
 * scan. A key of 0 stands for "not given", as does −1 in the counts of tokens.
 */
public final class ExchangeRow {
    static final String COLUMNS = "key, account_key, at_millis, call_key, session_key, address_key, prompt_key,"
            + " coalesce(input_tokens, -1), coalesce(output_tokens, -1), reasoning_tokens,"
            + " (coalesce(tool_calls, 0) > 0) + 2 * (coalesce(images, 0) > 0), thinking_signature_hash";

    private int key;
    private int accountKey;
    private long atMillis;
    private int callKey;
    private int sessionKey;
    private int addressKey;
    private int promptKey;
    private int inputTokens;
    private int outputTokens;
    private int reasoningTokens;
    private int flags;
    private String signature;

    void read(ResultSet row) throws SQLException {
        key = row.getInt(1);
        accountKey = row.getInt(2);
        atMillis = row.getLong(3);
        callKey = row.getInt(4);
        sessionKey = row.getInt(5);
        addressKey = row.getInt(6);
        promptKey = row.getInt(7);
        inputTokens = row.getInt(8);
        outputTokens = row.getInt(9);
        reasoningTokens = row.getInt(10);
        flags = row.getInt(11);
        signature = row.getString(12);
    }

    /** How many columns the table has up to the last that is read here. */
    static final int TABLE_COLUMNS = 18;

    /** The columns' places in the table, as case format 2 made it. */
    void read(TableReader.Row row) {
        key = (int) row.key();
        accountKey = (int) row.number(1, 0);
        atMillis = row.number(2, 0);
        callKey = (int) row.number(3, 0);
        sessionKey = (int) row.number(4, 0);
        addressKey = (int) row.number(5, 0);
        promptKey = (int) row.number(6, 0);
        inputTokens = (int) row.number(7, -1);
        outputTokens = (int) row.number(8, -1);
        flags = (row.number(13, 0) > 0 ? 1 : 0) | (row.number(14, 0) > 0 ? 2 : 0);
        reasoningTokens = (int) row.number(15, 0);
        signature =
                row.isText(17) ? new String(row.bytes(), row.start(17), row.length(17), StandardCharsets.UTF_8) : null;
    }

    public int key() {
        return key;
    }

    public int accountKey() {
        return accountKey;
    }

    public long atMillis() {
        return atMillis;
    }

    /** The key of a {@link CallDictionaryQuery.Call}. */
    public int callKey() {
        return callKey;
    }

    public int sessionKey() {
        return sessionKey;
    }

    public int addressKey() {
        return addressKey;
    }

    public int promptKey() {
        return promptKey;
    }

    public int inputTokens() {
        return inputTokens;
    }

    public int outputTokens() {
        return outputTokens;
    }

    /** 0 where not given. */
    public int reasoningTokens() {
        return reasoningTokens;
    }

    public boolean callsTools() {
        return (flags & 1) != 0;
    }

    public boolean holdsImages() {
        return (flags & 2) != 0;
    }

    /** Fingerprint of a signed reasoning block that the request replayed; {@code null} where it replayed none. */
    public String signature() {
        return signature;
    }
}
