package stillwatch.scenario;

import java.util.ArrayList;
import java.util.List;
import stillwatch.scenario.lookalike.Lookalikes;
import stillwatch.scenario.people.Population;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;

/** The scenarios by name. */
public final class Scenarios {
    private static final String FIRST_DAY = "2026-04-20";

    private Scenarios() {}

    public static List<Scenario> all() {
        return List.of(quiet());
    }

    /** @throws IllegalArgumentException naming the scenarios that exist, where {@code name} is none of them */
    public static Scenario named(String name) {
        return all().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario \"" + name + "\". Choose one of: "
                        + String.join(", ", all().stream().map(Scenario::name).toList()) + "."));
    }

    private static Scenario quiet() {
        return new Scenario(
                "quiet",
                "ordinary use and every look-alike, no campaign",
                Span.days(FIRST_DAY, 21),
                0.03,
                with(new Population(900), Lookalikes.all()));
    }

    private static List<Part> with(Part first, List<Part> others) {
        List<Part> parts = new ArrayList<>();
        parts.add(first);
        parts.addAll(others);
        return parts;
    }
}
