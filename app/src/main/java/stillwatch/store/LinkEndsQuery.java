package stillwatch.store;

import java.util.Arrays;

/** All links of the case as bare numbers, for walking the graph: about 16 bytes a link. */
public final class LinkEndsQuery {
    private final CaseFile file;

    public LinkEndsQuery(CaseFile file) {
        this.file = file;
    }

    /** Link {@code i} joins the accounts with the keys {@code a[i] < b[i]}; {@code weight[i] > 0}, larger is stronger. */
    public record LinkEnds(int[] a, int[] b, double[] weight) {}

    public LinkEnds ask() {
        return file.read(connection -> {
            int count = (int) Sql.number(connection, "SELECT count(*) FROM link");
            int[] a = new int[count];
            int[] b = new int[count];
            double[] weight = new double[count];
            int[] next = {0};
            Sql.forEach(connection, "SELECT account_a, account_b, weight FROM link LIMIT " + count, row -> {
                a[next[0]] = row.getInt(1);
                b[next[0]] = row.getInt(2);
                weight[next[0]++] = row.getDouble(3);
            });
            return new LinkEnds(Arrays.copyOf(a, next[0]), Arrays.copyOf(b, next[0]), Arrays.copyOf(weight, next[0]));
        });
    }
}
