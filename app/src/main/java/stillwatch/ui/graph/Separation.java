package stillwatch.ui.graph;

import java.util.function.IntPredicate;
import stillwatch.graph.Layout;
import stillwatch.task.Cancellation;

/**
 * Pushes marks apart that stand on each other: accounts that are all linked with all would otherwise be pulled into one
 * spot. Deterministic; O(rounds · n²), which for 2,000 marks is a third of a second.
 */
final class Separation {
    private static final int ROUNDS = 40;
    private static final double ACCOUNT_UNITS = 0.42;
    private static final double CAMPAIGN_UNITS = 0.75;
    private static final double STEP = 0.5;

    private final double[] x;
    private final double[] y;
    private final double[] reach;
    private final boolean[] fixed;

    /** @param places changed in place, @param isLarge which marks need more room, @param isFixed which must stay */
    Separation(Layout.Places places, IntPredicate isLarge, IntPredicate isFixed) {
        this.x = places.x();
        this.y = places.y();
        this.reach = new double[x.length];
        this.fixed = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            reach[i] = isLarge.test(i) ? CAMPAIGN_UNITS : ACCOUNT_UNITS;
            fixed[i] = isFixed.test(i);
        }
    }

    void run(Cancellation cancellation) {
        boolean crowded = true;
        for (int round = 0; round < ROUNDS && crowded; round++) {
            cancellation.check();
            crowded = false;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    crowded |= part(i, j);
                }
            }
        }
    }

    private boolean part(int i, int j) {
        double apart = reach[i] + reach[j];
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        if (fixed[i] && fixed[j] || Math.abs(dx) >= apart || Math.abs(dy) >= apart) {
            return false;
        }
        double distance = Math.hypot(dx, dy);
        if (distance >= apart) {
            return false;
        }
        if (distance < 1e-9) {
            // On the very same spot: any direction will do, as long as it is the same at every visit.
            dx = Math.cos(j);
            dy = Math.sin(j);
            distance = 1;
        }
        double push = (apart - distance) * STEP / distance;
        double share = fixed[i] || fixed[j] ? 1 : 0.5;
        if (!fixed[i]) {
            x[i] -= dx * push * share;
            y[i] -= dy * push * share;
        }
        if (!fixed[j]) {
            x[j] += dx * push * share;
            y[j] += dy * push * share;
        }
        return true;
    }
}
