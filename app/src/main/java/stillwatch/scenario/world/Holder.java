package stillwatch.scenario.world;

/** An account and what the provider knows of it: one row of accounts.csv. Empty means unknown or none. */
public final class Holder {
    private final int ordinal;
    private final String id;
    public long createdAtMillis;
    public String organizationId = "";
    public String emailDomain = "";
    public boolean emailDisposable;
    public Country country = Countries.UNITED_STATES;
    public String plan = "free";
    public String verification = "email";
    public String paymentId = "";
    public boolean cardVirtual;
    public String signupIp = "";
    public String deviceId = "";
    public String status = "active";
    public long statusAtMillis;
    public String declaredUse = "";
    public String signupProgram = "";
    /** From this moment every request is refused with 403. */
    public long bannedAtMillis = Long.MAX_VALUE;
    /** Requests per minute that the plan allows. */
    public int limitPerMinute = 60;

    private long minute;
    private int inMinute;

    Holder(int ordinal, String id) {
        this.ordinal = ordinal;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The order in which holders joined the world; used only to break ties between equal timestamps. */
    int ordinal() {
        return ordinal;
    }

    public void ban(long atMillis) {
        bannedAtMillis = atMillis;
        status = "banned";
        statusAtMillis = atMillis;
    }

    /** Counts a request; true where the plan's limit for that minute is used up. */
    boolean overLimit(long atMillis) {
        long now = atMillis / Span.MINUTE;
        if (now != minute) {
            minute = now;
            inMinute = 0;
        }
        return ++inMinute > limitPerMinute;
    }
}
