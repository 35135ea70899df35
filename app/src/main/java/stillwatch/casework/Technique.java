package stillwatch.casework;

/** What a campaign harvests and which share of its exchanges (0 to 1) shows it. */
public record Technique(String name, double share) {}
