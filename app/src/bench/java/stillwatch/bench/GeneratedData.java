package stillwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A practice dataset of our own generator, made once and kept.
 *
 * @param exchanges its exchange files: what every program reads
 * @param rows how many exchanges they hold together
 */
record GeneratedData(Path folder, List<Path> exchanges, long rows, long bytes) {
    /** A little less than the scenario writes, so that a dataset is never smaller than asked for. */
    private static final double ROWS_AT_SCALE_1 = 2_450_000;

    static GeneratedData of(Settings settings, long rows) throws IOException, InterruptedException {
        Path folder = settings.folder().resolve("data").resolve("exchanges-" + rows);
        if (!Files.exists(folder)) {
            Path aside = Files.createDirectories(settings.folder().resolve("data")).resolve("unfinished");
            remove(aside);
            System.out.printf(Locale.ROOT, "Generating %,d exchanges into %s%n", rows, folder);
            Measurement.of(
                    settings.folder(),
                    "generate",
                    "",
                    settings.stillwatch(
                            "generate",
                            "--scenario",
                            "large",
                            "--seed",
                            "1",
                            "--scale",
                            String.format(Locale.ROOT, "%.4f", rows / ROWS_AT_SCALE_1),
                            "--out",
                            aside.toString()));
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        List<Path> exchanges = exchangesIn(folder);
        long found = 0;
        long bytes = 0;
        for (Path file : exchanges) {
            // Generated fields hold no line breaks. Reading also makes each program find the file in memory, not only the second.
            found += linesIn(file) - 1;
            bytes += Files.size(file);
        }
        return new GeneratedData(folder, exchanges, found, bytes);
    }

    private static List<Path> exchangesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("exchanges.*\\.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static long linesIn(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[1 << 20];
        try (var in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** The command followed by the names of all exchange files. */
    String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        exchanges.forEach(file -> all.add(file.toString()));
        return all.toArray(String[]::new);
    }

    static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> below = Files.walk(path)) {
            for (Path each : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
