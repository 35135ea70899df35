package stillwatch.store;

import java.util.Locale;

/** The columns of an exchange as the dataset format names them. Each is either text or a number. */
public enum ExchangeColumn {
    EXCHANGE_ID(Type.TEXT),
    ACCOUNT_ID(Type.TEXT),
    MODEL(Type.TEXT),
    SESSION_ID(Type.TEXT),
    IP(Type.TEXT),
    CLIENT(Type.TEXT),
    TLS_FINGERPRINT(Type.TEXT),
    OPERATION(Type.TEXT),
    TEMPLATE_ID(Type.TEXT),
    SYSTEM_PROMPT_HASH(Type.TEXT),
    STOP_REASON(Type.TEXT),
    REFUSAL_CATEGORY(Type.TEXT),
    THINKING_SIGNATURE_HASH(Type.TEXT),
    IP_TYPE(Type.TEXT),
    ACCESS_PATH(Type.TEXT),
    CAPABILITY(Type.TEXT),
    TIMESTAMP(Type.TIME),
    INPUT_TOKENS(Type.COUNT),
    OUTPUT_TOKENS(Type.COUNT),
    TOOL_CALLS(Type.COUNT),
    IMAGES(Type.COUNT),
    STATUS(Type.COUNT),
    REASONING_TOKENS(Type.COUNT),
    CACHE_READ_TOKENS(Type.COUNT),
    ASN(Type.COUNT);

    /** What a column's values are. */
    public enum Type {
        TEXT,
        /** UTC epoch milliseconds. */
        TIME,
        /** A whole number, never negative. */
        COUNT
    }

    /** How many columns are text; they come first. */
    static final int TEXTS = CAPABILITY.ordinal() + 1;

    /** How many columns are numbers. */
    static final int NUMBERS = values().length - TEXTS;

    private final Type type;

    ExchangeColumn(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /** The name in a header row. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
