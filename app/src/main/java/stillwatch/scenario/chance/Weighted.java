package stillwatch.scenario.chance;

import java.util.ArrayList;
import java.util.List;

/** Things that come up in given proportions. Weights need not sum to one. */
public final class Weighted<T> {
    private final List<T> items;
    private final double[] upTo;

    private Weighted(List<T> items, double[] upTo) {
        this.items = items;
        this.upTo = upTo;
    }

    public static <T> Weighted<T> only(T item) {
        return Weighted.<T>mix().add(1, item).done();
    }

    public static <T> Builder<T> mix() {
        return new Builder<>();
    }

    public T draw(Rng rng) {
        double at = rng.uniform() * upTo[upTo.length - 1];
        for (int i = 0; i < upTo.length - 1; i++) {
            if (at < upTo[i]) {
                return items.get(i);
            }
        }
        return items.get(items.size() - 1);
    }

    public List<T> items() {
        return items;
    }

    /** Collects items with their weights. */
    public static final class Builder<T> {
        private final List<T> items = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        public Builder<T> add(double weight, T item) {
            items.add(item);
            weights.add(weight);
            return this;
        }

        public Weighted<T> done() {
            double[] upTo = new double[items.size()];
            double sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += weights.get(i);
                upTo[i] = sum;
            }
            return new Weighted<>(List.copyOf(items), upTo);
        }
    }
}
