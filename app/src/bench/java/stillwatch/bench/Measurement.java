package stillwatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one run of a program cost, as the system counted it.
 *
 * @param wallSeconds from the start of the process to its end
 * @param cpuSeconds of all its threads, in user and system; not a number where the system does not tell
 * @param peakBytes the most memory that was resident, mapped files included; -1 where the system does not tell
 * @param out what it wrote to its standard output
 */
record Measurement(double wallSeconds, double cpuSeconds, long peakBytes, String out) {
    private static final int LOOK_MILLIS = 20;
    private static final double TICKS_PER_SECOND = 100;

    /**
     * Runs the command to its end. Its standard error goes to the log beside the results.
     *
     * @param input what it reads from its standard input, may be empty
     * @throws FailedException where it ends with another exit code than 0
     */
    static Measurement of(Path folder, String name, String input, List<String> command)
            throws IOException, InterruptedException {
        Path log = folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".log");
        Path out = folder.resolve("out.txt");
        Path in = Files.writeString(folder.resolve("in.txt"), input);
        double cpuBefore = cpuOfChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        long peak = -1;
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakOf(process.pid()));
            }
        } finally {
            process.destroyForcibly();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new FailedException(name + " ended with code " + process.exitValue() + " after "
                    + Math.round(seconds) + " s: " + why(Files.readAllLines(log)));
        }
        return new Measurement(
                seconds, cpuOfChildren() - cpuBefore, peak, Files.readString(out, StandardCharsets.ISO_8859_1));
    }

    /** The program ended with another exit code than 0. */
    static final class FailedException extends IOException {
        FailedException(String message) {
            super(message);
        }
    }

    /** What threw, or the last line. */
    private static String why(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
    }

    /** The same run with another time: what the program itself measured of a part of it. */
    Measurement lasting(double seconds) {
        return new Measurement(seconds, Double.NaN, -1, out);
    }

    /** The number that the program printed after the word. */
    double printed(String word) {
        return out.lines()
                .filter(line -> line.startsWith(word + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(word.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** What Linux counted for all children that have ended; not a number elsewhere. */
    private static double cpuOfChildren() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return Double.NaN;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
    }

    private static long peakOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            // The process has just ended, or the system has no such file.
            return -1;
        }
    }
}
