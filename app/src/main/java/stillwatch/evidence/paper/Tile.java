package stillwatch.evidence.paper;

/** A figure in large type with what it counts below. */
public record Tile(String figure, String words) {}
