package stillwatch.dataset;

/** When a model became available, UTC epoch milliseconds. */
public record Release(String model, long releasedAtMillis) {}
