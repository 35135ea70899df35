package stillwatch.evidence.content;

import java.util.List;
import stillwatch.casework.Finding;

/**
 * A finding with its name in the package.
 *
 * @param id F1, F2 … in the order of the report
 * @param exhibits the numbers of the quoted rows that it rests on, ascending
 */
public record Reason(String id, Finding finding, List<Integer> exhibits) {
    public Reason {
        exhibits = List.copyOf(exhibits);
    }

    /** The same with another finding in its place. */
    Reason with(Finding other) {
        return new Reason(id, other, exhibits);
    }
}
