package stillwatch.evaluate.published;

import java.util.List;
import java.util.stream.IntStream;
import stillwatch.similarity.TextEmbedding;

/** The distances of all pairs of some texts, computed once: many windows are drawn from the same texts. 4 bytes a pair. */
public final class DistanceTable {
    private final float[][] rows;

    /** Cost: texts²/2 · dimensions. */
    public DistanceTable(List<float[]> vectors) {
        rows = new float[vectors.size()][];
        IntStream.range(0, vectors.size()).parallel().forEach(i -> {
            float[] row = new float[i];
            for (int j = 0; j < i; j++) {
                row[j] = (float) TextEmbedding.distance(vectors.get(i), vectors.get(j));
            }
            rows[i] = row;
        });
    }

    public double between(int a, int b) {
        return a == b ? 0 : a > b ? rows[a][b] : rows[b][a];
    }

    /** @return the distance that the given share of all pairs of these texts lie below */
    double quantile(int[] texts, double share) {
        float[] all = new float[texts.length * (texts.length - 1) / 2];
        int next = 0;
        for (int i = 0; i < texts.length; i++) {
            for (int j = 0; j < i; j++) {
                all[next++] = (float) between(texts[i], texts[j]);
            }
        }
        java.util.Arrays.sort(all);
        return all[(int) Math.min(all.length - 1L, Math.round(share * all.length))];
    }
}
