package stillwatch.scenario;

import java.util.List;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;

/**
 * A practice dataset that can be made.
 *
 * @param name what {@code generate --scenario} takes
 * @param description one sentence for a list
 * @param span the days that it covers
 * @param sampledShare share of ordinary exchanges whose content is kept, 0 to 1; 0 for metadata only
 * @param parts who takes part
 */
public record Scenario(String name, String description, Span span, double sampledShare, List<Part> parts) {

    /** What is in it, one line per part. */
    public List<String> contents() {
        return parts.stream().map(Part::description).toList();
    }
}
