package stillwatch.evidence.paper;

import java.util.ArrayList;
import java.util.List;

/** Cuts passages into lines: as much on each line as fits; a word wider than a line is cut between its clusters. */
final class LineBreaker {
    private LineBreaker() {}

    /** @param width in points */
    static List<Line> lines(List<Shaper.Passage> passages, double width) {
        List<Line> lines = new ArrayList<>();
        passages.forEach(passage -> cut(passage, width, lines));
        return lines;
    }

    private static void cut(Shaper.Passage passage, double width, List<Line> lines) {
        List<Cluster> clusters = passage.clusters();
        int start = 0;
        while (start < clusters.size()) {
            int end = end(clusters, start, width);
            lines.add(new Line(clusters.subList(start, end), passage.rightToLeft()));
            start = end;
        }
        if (clusters.isEmpty()) {
            lines.add(new Line(List.of(), passage.rightToLeft()));
        }
    }

    private static int end(List<Cluster> clusters, int start, double width) {
        double used = 0;
        int lastBreak = start;
        for (int i = start; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            if (i > start && LineRules.mayBreak(clusters.get(i - 1), cluster)) {
                lastBreak = i;
            }
            used += cluster.width();
            // A blank may stick out: it has no ink.
            if (used > width + 0.001 && cluster.kind() != Cluster.Kind.SPACE) {
                return lastBreak > start ? lastBreak : Math.max(i, start + 1);
            }
        }
        return clusters.size();
    }

    /** The widest piece that should not be cut, in points. */
    static double widestWord(List<Shaper.Passage> passages) {
        double widest = 0;
        for (Shaper.Passage passage : passages) {
            double word = 0;
            double blanks = 0;
            for (int i = 0; i < passage.clusters().size(); i++) {
                Cluster cluster = passage.clusters().get(i);
                boolean begins = i > 0 && LineRules.mayBreak(passage.clusters().get(i - 1), cluster);
                if (cluster.kind() == Cluster.Kind.SPACE) {
                    blanks += cluster.width();
                } else {
                    // A blank inside a piece, as in "12 %", is part of its width.
                    word = begins ? cluster.width() : word + blanks + cluster.width();
                    widest = Math.max(widest, word);
                    blanks = 0;
                }
            }
        }
        return widest;
    }

    /** The widest passage on one line, in points. */
    static double natural(List<Shaper.Passage> passages) {
        return passages.stream()
                .mapToDouble(passage -> new Line(passage.clusters(), false).width())
                .max()
                .orElse(0);
    }
}
