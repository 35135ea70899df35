package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.List;

/** Where words can still be drawn without lying on other words. */
final class FreePlaces {
    private final double width;
    private final double height;
    private final List<double[]> taken = new ArrayList<>();

    FreePlaces(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Takes a rectangle around a point; false where it is not free or out of sight. */
    boolean take(double x, double y, double wide, double tall) {
        double left = x - wide / 2;
        double top = y - tall / 2;
        if (left + wide < 0 || left > width || top + tall < 0 || top > height) {
            return false;
        }
        for (double[] other : taken) {
            if (left < other[2] && other[0] < left + wide && top < other[3] && other[1] < top + tall) {
                return false;
            }
        }
        taken.add(new double[] {left, top, left + wide, top + tall});
        return true;
    }
}
