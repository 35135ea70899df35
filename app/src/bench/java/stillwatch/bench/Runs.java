package stillwatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs of several programs in turn, so that what disturbs the machine disturbs all of them alike. A program that fails is
 * named and left out.
 */
final class Runs {
    private static final int MOST = 3;

    /** A run that takes longer than this varies little and is not repeated. */
    private static final double REPEATED_BELOW_SECONDS = 30;

    private final Map<String, List<Measurement>> runs = new LinkedHashMap<>();

    private final Set<String> failed = new HashSet<>();

    /** Runs a program once. */
    interface Run {
        Measurement once() throws IOException, InterruptedException;
    }

    void all(Map<String, Run> programs) throws IOException, InterruptedException {
        Map<String, Run> left = new LinkedHashMap<>(programs);
        for (int round = 0; round < MOST; round++) {
            left.entrySet().removeIf(program -> !again(program.getKey()));
            for (Map.Entry<String, Run> program : left.entrySet()) {
                try {
                    Measurement run = program.getValue().once();
                    runs.computeIfAbsent(program.getKey(), name -> new ArrayList<>()).add(run);
                } catch (Measurement.FailedException e) {
                    System.out.println(e.getMessage());
                    failed.add(program.getKey());
                }
            }
        }
    }

    private boolean again(String name) {
        return !failed.contains(name) && (!has(name) || median(name).wallSeconds() < REPEATED_BELOW_SECONDS);
    }

    /** Whether at least one run came to its end. */
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
