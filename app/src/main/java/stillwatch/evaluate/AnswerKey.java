package stillwatch.evaluate;

import java.util.List;
import java.util.Set;

/**
 * The answer key of a dataset; without campaigns where nothing was planted.
 *
 * @param innocents look-alikes and strangers near a campaign, where the key names them; whoever is in neither list is
 *     innocent too
 */
public record AnswerKey(List<Planted> campaigns, List<Innocents> innocents) {
    public AnswerKey {
        campaigns = List.copyOf(campaigns);
        innocents = List.copyOf(innocents);
    }

    /** A key that names no innocents. */
    public AnswerKey(List<Planted> campaigns) {
        this(campaigns, List.of());
    }

    /** A campaign that is really there. */
    public record Planted(String name, Set<String> accounts, List<String> techniques) {
        public Planted {
            accounts = Set.copyOf(accounts);
            techniques = List.copyOf(techniques);
        }
    }

    /** A group of innocents that may be mistaken for a campaign. */
    public record Innocents(String name, Set<String> accounts) {
        public Innocents {
            accounts = Set.copyOf(accounts);
        }
    }
}
