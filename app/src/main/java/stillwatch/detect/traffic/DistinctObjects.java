package stillwatch.detect.traffic;

import java.util.Arrays;
import stillwatch.graph.Incidence;

/** The objects of one account, each once, however often it is met. */
public final class DistinctObjects {
    private int[] objects = new int[1 << 10];
    private int size;

    public void add(int object) {
        if (size > 0 && objects[size - 1] == object) {
            return;
        }
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, 2 * size);
        }
        objects[size++] = object;
    }

    /** Adds what was met since the last call to the pairs, ascending. */
    public void drain(int account, Incidence.Builder pairs) {
        Arrays.sort(objects, 0, size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || objects[i] != objects[i - 1]) {
                pairs.add(account, objects[i]);
            }
        }
        size = 0;
    }
}
