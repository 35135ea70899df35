package stillwatch.evidence.bag;

import java.util.ArrayList;
import java.util.List;

/** What one check found wrong. Keeps the first few sentences and counts the rest: a broken bag may have a million faults. */
public final class Findings {
    private static final int SHOWN = 5;

    private final List<String> shown = new ArrayList<>();
    private long count;

    public void add(String problem) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(problem);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** @param whenSound what it means that nothing was found */
    public Check toCheck(String name, String whenSound) {
        if (isEmpty()) {
            return Check.passed(name, whenSound);
        }
        String more = count > shown.size() ? " … and " + (count - shown.size()) + " more." : "";
        return Check.failed(name, String.join(" ", shown) + more);
    }
}
