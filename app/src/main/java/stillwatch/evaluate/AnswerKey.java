package stillwatch.evaluate;

import java.util.List;
import java.util.Set;

/** The answer key of a dataset; without campaigns where nothing was planted. */
public record AnswerKey(List<Planted> campaigns) {
    public AnswerKey {
        campaigns = List.copyOf(campaigns);
    }

    /** A campaign that is really there. */
    public record Planted(String name, Set<String> accounts, List<String> techniques) {
        public Planted {
            accounts = Set.copyOf(accounts);
            techniques = List.copyOf(techniques);
        }
    }
}
