package stillwatch.evaluate.published;

/** A published way to tell a window of queries that harvests from one that does not. */
public interface WindowDetector {
    String name();

    /**
     * @param window the numbers of the queries' texts, in the order of asking
     * @return the more, the more suspicious; in the detector's own unit
     */
    double suspicion(int[] window);
}
