package stillwatch.evaluate;

import java.util.Set;

/** A group that the engine or a person holds to be one campaign. */
public record Conclusion(String name, Set<String> accounts) {
    public Conclusion {
        accounts = Set.copyOf(accounts);
    }
}
