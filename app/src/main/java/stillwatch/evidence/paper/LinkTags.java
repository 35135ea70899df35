package stillwatch.evidence.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links of one line: an element and a rectangle for each target. */
final class LinkTags {
    private static final double ABOVE = 0.8;
    private static final double BELOW = 0.25;

    private final Paper paper;
    private final Tag tag;
    private final Map<String, Tag> links = new LinkedHashMap<>();

    LinkTags(Paper paper, Tag tag) {
        this.paper = paper;
        this.tag = tag;
    }

    /** @param target {@code null} for text that leads nowhere */
    Tag of(String target) {
        return target == null ? tag : links.computeIfAbsent(target, name -> tag.child("Link"));
    }

    void place(List<Cluster> clusters, double x, double baseline) {
        links.forEach((target, link) -> {
            double at = x;
            double from = Double.MAX_VALUE;
            double to = 0;
            double size = 0;
            StringBuilder words = new StringBuilder();
            for (Cluster cluster : clusters) {
                if (target.equals(cluster.target())) {
                    from = Math.min(from, at);
                    to = Math.max(to, at + cluster.width());
                    size = Math.max(size, cluster.style().size());
                    words.append(cluster.text());
                }
                at += cluster.width();
            }
            double[] rectangle = {from, baseline - size * ABOVE, to, baseline + size * BELOW};
            paper.file().link(paper.sheet(), link, words.toString().strip(), rectangle, paper.destinationOf(target));
        });
    }
}
