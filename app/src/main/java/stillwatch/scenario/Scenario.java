package stillwatch.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.scenario.output.Omission;
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
 * @param without what the export lacks; the world itself is the same
 */
public record Scenario(
        String name, String description, Span span, double sampledShare, List<Part> parts, Set<Omission> without) {
    public Scenario {
        parts = List.copyOf(parts);
        without = Set.copyOf(without);
    }

    Scenario(String name, String description, Span span, double sampledShare, List<Part> parts) {
        this(name, description, span, sampledShare, parts, Set.of());
    }

    /**
     * The same world, exported without some of its data.
     *
     * @param omissions among {@code addresses, payment, devices, templates, content}
     * @throws IllegalArgumentException naming those that exist, where one is none of them
     */
    public Scenario without(List<String> omissions) {
        return new Scenario(
                name,
                description,
                span,
                sampledShare,
                parts,
                omissions.stream().map(Omission::named).collect(Collectors.toSet()));
    }

    /** What is in it, one line per part. */
    public List<String> contents() {
        return parts.stream().map(Part::description).toList();
    }
}
