package stillwatch.graph;

/**
 * The links that survived the null model: link {@code i} joins the accounts {@code a[i] < b[i]} (numbered from 0).
 *
 * @param weight −log10 of the false-discovery-corrected probability of what the two share in all layers together
 */
public record Links(int[] a, int[] b, double[] weight) {
    public int size() {
        return a.length;
    }
}
