package stillwatch.evaluate.published;

/**
 * SEAT [Zhang, Chen and Wagner, AISec 2021]: extraction asks many near copies of one query, so pairs of one account that lie
 * closer together than benign ones do are counted. The paper learns its encoder by adversarial training on images; here the
 * text embedding stands in its place, so what remains of SEAT is the counting of near pairs.
 *
 * <p>Suspicion is the share of the window's pairs that are near.
 */
public final class SeatDetector implements WindowDetector {
    /** One benign pair in a hundred counts as near: a judgement, few enough that a group of near copies stands out. */
    private static final double NEAR_SHARE = 0.01;

    private final DistanceTable distances;
    private final double radius;

    /** @param benign numbers of benign texts, from which it is learnt what is near */
    public SeatDetector(DistanceTable distances, int[] benign) {
        this.distances = distances;
        this.radius = distances.quantile(benign, NEAR_SHARE);
    }

    @Override
    public String name() {
        return "SEAT";
    }

    @Override
    public double suspicion(int[] window) {
        long near = 0;
        for (int i = 0; i < window.length; i++) {
            for (int j = 0; j < i; j++) {
                near += distances.between(window[i], window[j]) <= radius ? 1 : 0;
            }
        }
        return 2.0 * near / ((double) window.length * (window.length - 1));
    }
}
