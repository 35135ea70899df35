package stillwatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs of several programs in turn, so that what disturbs the machine disturbs all of them alike. */
final class Runs {
    private static final int MOST = 3;

    /** A run that takes longer than this varies little and is not repeated. */
    private static final double REPEATED_BELOW_SECONDS = 30;

    private final Map<String, List<Measurement>> runs = new LinkedHashMap<>();

    /** Runs a program once. */
    interface Run {
        Measurement once() throws IOException, InterruptedException;
    }

    void all(Map<String, Run> programs) throws IOException, InterruptedException {
        for (int round = 0; round < MOST; round++) {
            for (Map.Entry<String, Run> program : programs.entrySet()) {
                List<Measurement> known = runs.computeIfAbsent(program.getKey(), name -> new ArrayList<>());
                if (known.isEmpty() || median(program.getKey()).wallSeconds() < REPEATED_BELOW_SECONDS) {
                    known.add(program.getValue().once());
                }
            }
        }
    }

    boolean has(String name) {
        return runs.containsKey(name);
    }

    /** The run whose time is in the middle. */
    Measurement median(String name) {
        return median(runs.get(name));
    }

    /** The median of what each run printed after the word. */
    double printed(String name, String word) {
        double[] values =
                runs.get(name).stream().mapToDouble(run -> run.printed(word)).sorted().toArray();
        return values[values.length / 2];
    }

    private static Measurement median(List<Measurement> of) {
        return of.stream()
                .sorted(Comparator.comparingDouble(Measurement::wallSeconds))
                .skip(of.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
