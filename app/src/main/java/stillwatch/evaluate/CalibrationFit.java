package stillwatch.evaluate;

import java.util.List;
import stillwatch.casework.Calibration;

/**
 * Learns a {@link Calibration} from groups with known truth: logistic regression of "is a campaign" on the evidence and on
 * whether the group is incomplete, by Newton's method, with normal priors. The priors say what the engine claims anyway: the
 * evidence means what it says (slope 1), nothing is to be added (intercept 0), and an incomplete group is no less likely than
 * its evidence says. Without them the slope would grow without bound where evidence separates the groups without error.
 */
public final class CalibrationFit {
    private static final double[] PRIOR_MEAN = {1, 0, 0};
    private static final double[] PRIOR_DEVIATION = {0.5, 2, 2};
    private static final double LEAST_SLOPE = 0.05;
    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-10;

    private final List<ScoredGroup> groups;
    private final boolean[] free;

    private CalibrationFit(List<ScoredGroup> groups, boolean withIncomplete) {
        this.groups = groups;
        this.free = new boolean[] {true, true, withIncomplete};
    }

    /** @return coefficients without floor and ceiling; those follow from how many groups were seen */
    public static Calibration of(List<ScoredGroup> groups) {
        double[] fitted = new CalibrationFit(groups, true).run();
        if (fitted[2] < 0) {
            fitted = new CalibrationFit(groups, false).run();
        }
        return new Calibration(Math.max(LEAST_SLOPE, fitted[0]), fitted[1], fitted[2], 0, 1);
    }

    private double[] run() {
        double[] at = PRIOR_MEAN.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = newton(at);
            // Halving until the loss falls keeps Newton's steps from overshooting where the classes are separated.
            double before = loss(at);
            double[] next = moved(at, move, 1);
            for (double part = 0.5; loss(next) > before && part > 1e-6; part /= 2) {
                next = moved(at, move, part);
            }
            at = next;
            if (Math.abs(move[0]) + Math.abs(move[1]) + Math.abs(move[2]) < CONVERGED) {
                break;
            }
        }
        return at;
    }

    private static double[] features(ScoredGroup group) {
        return new double[] {group.evidence(), 1, group.complete() ? 0 : -1};
    }

    private static double dot(double[] x, double[] y) {
        return x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
    }

    private static double[] moved(double[] from, double[] move, double part) {
        return new double[] {from[0] - part * move[0], from[1] - part * move[1], from[2] - part * move[2]};
    }

    private double loss(double[] at) {
        double loss = 0;
        for (ScoredGroup group : groups) {
            double lnOdds = dot(features(group), at) * (group.isCampaign() ? 1 : -1);
            // ln(1 + e^-z), written so that it does not overflow
            loss += Math.max(0, -lnOdds) + Math.log1p(Math.exp(-Math.abs(lnOdds)));
        }
        for (int i = 0; i < at.length; i++) {
            double off = (at[i] - PRIOR_MEAN[i]) / PRIOR_DEVIATION[i];
            loss += off * off / 2;
        }
        return loss;
    }

    /** The gradient divided by the second derivatives. */
    private double[] newton(double[] at) {
        double[] gradient = new double[3];
        double[][] curvature = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double precision = 1 / (PRIOR_DEVIATION[i] * PRIOR_DEVIATION[i]);
            gradient[i] = (at[i] - PRIOR_MEAN[i]) * precision;
            curvature[i][i] = precision;
        }
        for (ScoredGroup group : groups) {
            double[] x = features(group);
            double share = 1 / (1 + Math.exp(-dot(x, at)));
            for (int i = 0; i < 3; i++) {
                gradient[i] += (share - (group.isCampaign() ? 1 : 0)) * x[i];
                for (int j = 0; j < 3; j++) {
                    curvature[i][j] += share * (1 - share) * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            if (!free[i]) {
                gradient[i] = 0;
                for (int j = 0; j < 3; j++) {
                    curvature[i][j] = i == j ? 1 : 0;
                    curvature[j][i] = i == j ? 1 : 0;
                }
            }
        }
        return solved(curvature, gradient);
    }

    /** Gauss's elimination of a symmetric, positive definite 3 × 3 system. */
    private static double[] solved(double[][] matrix, double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < 3; i++) {
            for (int row = i + 1; row < 3; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column < 3; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
                x[row] -= factor * x[i];
            }
        }
        for (int i = 2; i >= 0; i--) {
            for (int column = i + 1; column < 3; column++) {
                x[i] -= matrix[i][column] * x[column];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
