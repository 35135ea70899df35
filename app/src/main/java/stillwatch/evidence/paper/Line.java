package stillwatch.evidence.paper;

import java.util.List;

/** A line of a paragraph in reading order. @param rightToLeft whether it begins at the right edge */
record Line(List<Cluster> clusters, boolean rightToLeft) {
    /** Without the blanks at its end. */
    double width() {
        int end = clusters.size();
        while (end > 0 && clusters.get(end - 1).kind() == Cluster.Kind.SPACE) {
            end--;
        }
        return clusters.subList(0, end).stream().mapToDouble(Cluster::width).sum();
    }
}
