package stillwatch.scenario.world;

/** A piece of a scenario: ordinary people, one look-alike, one campaign. It brings account holders and actors. */
public interface Part {
    /** One line for the list of what a scenario holds. */
    String description();

    /** Whether the answer key names its innocents as a group: not where they are simply everybody. */
    default boolean isWorthNaming() {
        return true;
    }

    /** Joins the world. Chance comes only from {@code world.rng(this)}, so that parts do not disturb each other. */
    void join(World world);
}
