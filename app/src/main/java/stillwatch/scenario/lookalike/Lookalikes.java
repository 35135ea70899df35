package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.world.Part;

/** Every look-alike that there is. */
public final class Lookalikes {
    private Lookalikes() {}

    public static List<Part> all() {
        return List.of();
    }
}
