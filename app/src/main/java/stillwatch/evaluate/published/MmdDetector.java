package stillwatch.evaluate.published;

import java.util.ArrayList;
import java.util.List;
import stillwatch.similarity.FeatureSum;
import stillwatch.similarity.Mmd;
import stillwatch.similarity.RandomFeatures;

/**
 * The two-sample test of Gretton et al. [JMLR 13, 2012] as a detector [arXiv 2606.05725]: the squared maximum mean discrepancy
 * between a window and benign texts, Gaussian kernel, bandwidth by the median heuristic over the benign ones.
 */
public final class MmdDetector implements WindowDetector {
    private static final int SEED = 20260422;

    private final List<short[]> features = new ArrayList<>();
    private final int count;
    private final FeatureSum benign;

    /**
     * @param vectors of all texts that windows are drawn from
     * @param benign numbers of the benign ones to compare with; windows should hold none of them
     */
    public MmdDetector(List<float[]> vectors, int[] benign) {
        List<float[]> reference = new ArrayList<>();
        for (int text : benign) {
            reference.add(vectors.get(text));
        }
        int dimensions = reference.get(0).length;
        RandomFeatures kernel = new RandomFeatures(dimensions, dimensions, Mmd.medianDistance(reference), SEED);
        vectors.forEach(vector -> features.add(kernel.of(vector)));
        this.count = kernel.count();
        this.benign = sum(benign);
    }

    private FeatureSum sum(int[] texts) {
        FeatureSum sum = new FeatureSum(count);
        for (int text : texts) {
            sum.add(features.get(text));
        }
        return sum;
    }

    @Override
    public String name() {
        return "MMD";
    }

    @Override
    public double suspicion(int[] window) {
        return Mmd.squared(sum(window), benign);
    }
}
