package stillwatch.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the build hands over.
 *
 * @param folder where generated data is kept between runs and results are written
 * @param rows how many exchanges the datasets should hold, smallest first
 * @param program the class path of the program as it is handed to users
 * @param peers the class path of this benchmark, with DuckDB on it
 * @param heap the most memory that the program's own objects may take, as the virtual machine is told it
 * @param seeds seeds of the evaluation over generated scenarios, such as {@code 1-5}; empty for none
 * @param scale of those scenarios
 * @param withAnalysis whether the screens are also asked after an analysis
 */
record Settings(
        Path folder,
        List<Long> rows,
        String program,
        String peers,
        String heap,
        boolean withAnalysis,
        String seeds,
        String scale) {
    static Settings ofProperties() {
        return new Settings(
                Path.of(System.getProperty("bench.dir")).toAbsolutePath(),
                Arrays.stream(System.getProperty("bench.rows").split(","))
                        .map(text -> Long.parseLong(text.strip().replace("_", "")))
                        .sorted()
                        .toList(),
                System.getProperty("bench.program"),
                System.getProperty("java.class.path"),
                System.getProperty("bench.heap"),
                Boolean.parseBoolean(System.getProperty("bench.analysis")),
                System.getProperty("bench.evaluation", "").strip(),
                System.getProperty("bench.scale"));
    }

    /** The command line that a user types for the program, with the heap that was asked for. */
    List<String> stillwatch(String... arguments) {
        return java(program, List.of("-Xmx" + heap), "stillwatch.Stillwatch", arguments);
    }

    /** The same with the virtual machine's own choice of heap, for what the goals do not limit. */
    List<String> unlimited(String... arguments) {
        return java(program, List.of(), "stillwatch.Stillwatch", arguments);
    }

    /** One of this benchmark's own programs in a process of its own. */
    List<String> own(Class<?> main, String... arguments) {
        return java(peers, List.of("-Xmx" + heap), main.getName(), arguments);
    }

    private static List<String> java(String classPath, List<String> options, String main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return command;
    }
}
