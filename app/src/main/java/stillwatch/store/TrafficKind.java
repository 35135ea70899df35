package stillwatch.store;

/** What tells the lanes of a timeline apart. */
public enum TrafficKind {
    /** One lane: all of it. */
    NONE,
    MODEL,
    CAPABILITY,
    /** The HTTP status of the answer. */
    STATUS,
    /** One lane for each campaign, its crowd left out. */
    CAMPAIGN;

    /** The expression over {@code exchange e} and what {@link #joinedToExchange} adds that names the lane. */
    String ofExchange() {
        return switch (this) {
            case MODEL -> "coalesce(k.model_key, 0)";
            case CAPABILITY -> "coalesce(k.capability_key, 0)";
            case STATUS -> "coalesce(o.status, 0)";
            case NONE, CAMPAIGN -> "0";
        };
    }

    /** The column of {@code hour_total} that names the lane. */
    String ofHour() {
        return switch (this) {
            case MODEL -> "model_key";
            case CAPABILITY -> "capability_key";
            case STATUS -> "status";
            case NONE, CAMPAIGN -> "0";
        };
    }

    String joinedToExchange() {
        return switch (this) {
            case MODEL, CAPABILITY -> " LEFT JOIN call k ON k.key = e.call_key";
            case STATUS -> " LEFT JOIN call k ON k.key = e.call_key LEFT JOIN outcome o ON o.key = k.outcome_key";
            case NONE, CAMPAIGN -> "";
        };
    }
}
