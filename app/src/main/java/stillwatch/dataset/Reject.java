package stillwatch.dataset;

/** A row that could not be read: where it stands, its bytes as they are in the file, and why. */
public record Reject(SourceRef source, byte[] raw, String reason) {}
