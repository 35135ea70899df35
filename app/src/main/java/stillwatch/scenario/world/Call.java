package stillwatch.scenario.world;

import stillwatch.scenario.text.Ask;

/** One exchange on its way to the files: one row of exchanges.csv. Reused by the outbox, so nobody keeps one. */
public final class Call {
    public Holder holder;
    public long atMillis;
    public String model;
    /** 0 for no session. */
    public long session;

    public String ip;
    public Network network;
    public Client client;
    public Ask ask;
    /** The request is the ask and this seed. */
    public long seed;
    /** Earlier requests of the same session, newest first, as seeds of {@link #earlierAsks}; empty for a first turn. */
    public long[] earlierSeeds = NONE;

    public Ask[] earlierAsks = NO_ASKS;
    public int inputTokens;
    public int outputTokens;
    public int reasoningTokens;
    public int cacheReadTokens;
    public int toolCalls;
    public int images;
    public int status;
    public String stopReason;
    public String refusalCategory;
    /** 0 where no signed reasoning was replayed. */
    public long thinkingSignature;

    private static final long[] NONE = {};
    private static final Ask[] NO_ASKS = {};

    void clear() {
        session = 0;
        ip = null;
        network = null;
        earlierSeeds = NONE;
        earlierAsks = NO_ASKS;
        inputTokens = 0;
        outputTokens = 0;
        reasoningTokens = 0;
        cacheReadTokens = 0;
        toolCalls = 0;
        images = 0;
        status = 200;
        stopReason = "end_turn";
        refusalCategory = null;
        thinkingSignature = 0;
    }

    public boolean failed() {
        return status != 200;
    }
}
