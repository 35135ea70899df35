package stillwatch.bench;

import static stillwatch.bench.Report.count;
import static stillwatch.bench.Report.megabytes;
import static stillwatch.bench.Report.millis;
import static stillwatch.bench.Report.seconds;
import static stillwatch.bench.Report.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the import beside its peers and prints tables. Goals stand beside the figures; nothing is asserted. */
public final class Benchmark {
    private static final List<String> SCREENS =
            List.of("Overview", "Campaigns", "Accounts", "Timeline", "Graph", "Conversations", "Activity");

    private final Settings settings;
    private final Path results;
    private final Report linear = new Report(
            "exchanges", "Stillwatch s", "µs a row", "times the rows", "times the time", "DuckDB s", "µs a row");
    private long rowsBefore;
    private double secondsBefore;

    private Benchmark(Settings settings) throws IOException {
        this.settings = settings;
        results = Files.createDirectories(settings.folder().resolve("results"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Benchmark(Settings.ofProperties()).run();
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%n%d processors, %.1f GB of memory, %s %s, Java %s. Times are medians of three runs where a run takes less"
                        + " than 30 s.%n",
                Runtime.getRuntime().availableProcessors(),
                memoryBytes() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
        warnOfOtherWork();
        GeneratedData largest = null;
        GeneratedData inOneFile = null;
        for (long rows : settings.rows()) {
            largest = GeneratedData.of(settings, rows);
            inOneFile = largest.exchanges().size() == 1 ? largest : inOneFile;
            imports(largest);
        }
        if (settings.rows().size() > 1) {
            linear.print("Linearity (goal: 10 times the rows in at most 11 times the time)");
        }
        if (largest != null) {
            if (inOneFile != null) {
                compressed(inOneFile);
            }
            screens(largest);
        }
        GeneratedData.remove(results);
        if (!settings.seeds().isEmpty()) {
            evaluate();
        }
    }

    /** How good the engine is, beside how fast the import is; its figures stay in the folder. */
    private void evaluate() throws IOException, InterruptedException {
        String folder = settings.folder().resolve("evaluation").toString();
        List<String> command = settings.unlimited(
                "score",
                "--scenarios",
                "all",
                "--seeds",
                settings.seeds(),
                "--scale",
                settings.scale(),
                "--without",
                "addresses",
                "--without",
                "addresses,payment,devices",
                "--leave-one-type-out",
                "--out",
                folder);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            System.out.println("The evaluation ended with exit code " + code + ".");
        }
    }

    /** Other work that runs at the same time makes every ratio a matter of luck. */
    private static void warnOfOtherWork() {
        double load = java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage();
        if (load > 0.5) {
            System.out.printf(
                    Locale.ROOT,
                    "The machine is busy with other work (load %.1f before the first run): compare CPU seconds, or measure"
                            + " again when it is idle.%n",
                    load);
        }
    }

    private static long memoryBytes() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }

    private void imports(GeneratedData data) throws IOException, InterruptedException {
        List<Program> programs =
                new ArrayList<>(List.of(Program.stillwatch(settings), Program.duckDb(settings)));
        addIfInstalled(programs, "sqlite3", Program.sqlite());
        addIfInstalled(programs, "sha256sum", Program.sha256());
        Map<String, Long> sizes = new LinkedHashMap<>();
        Map<String, Runs.Run> each = new LinkedHashMap<>();
        for (Program program : programs) {
            each.put(program.name(), () -> {
                Path result = results.resolve("result.db");
                Measurement measured = program.run(results, data, result);
                sizes.put(program.name(), Files.exists(result) ? Files.size(result) : -1);
                Program.removeResult(result);
                return measured;
            });
        }
        Runs runs = new Runs();
        runs.all(each);
        boolean hasDuckDb = runs.has(Program.DUCKDB);
        double statement = hasDuckDb ? runs.printed(Program.DUCKDB, "statement") : Double.NaN;
        double process = hasDuckDb ? runs.median(Program.DUCKDB).wallSeconds() : Double.NaN;
        Report report = new Report(
                "program", "wall s", "CPU s", "peak MB", "result MB", "rows/s", "÷ DuckDB statement", "÷ DuckDB process");
        programs.removeIf(program -> !runs.has(program.name()));
        for (Program program : programs) {
            Measurement median = runs.median(program.name());
            if (program.name().equals(Program.DUCKDB)) {
                row(report, "DuckDB, CREATE TABLE alone", median.lasting(statement), -1, data, statement, process);
            }
            row(report, program.name(), median, sizes.get(program.name()), data, statement, process);
        }
        report.print(String.format(
                Locale.ROOT,
                "Import of %,d exchanges, %,.0f MB of CSV in %d files",
                data.rows(),
                data.bytes() / 1e6,
                data.exchanges().size()));
        if (runs.has(Program.OURS)) {
            ours(data, runs, statement, sizes.get(Program.OURS));
        }
    }

    private void ours(GeneratedData data, Runs runs, double statement, long caseBytes) {
        Measurement ours = runs.median(Program.OURS);
        goals(data, runs, ours, statement, caseBytes);
        linear.row(
                count(data.rows()),
                seconds(ours.wallSeconds()),
                seconds(ours.wallSeconds() / data.rows() * 1e6),
                rowsBefore == 0 ? "" : times((double) data.rows() / rowsBefore),
                rowsBefore == 0 ? "" : times(ours.wallSeconds() / secondsBefore),
                seconds(statement),
                seconds(statement / data.rows() * 1e6));
        rowsBefore = data.rows();
        secondsBefore = ours.wallSeconds();
    }

    private static void addIfInstalled(List<Program> programs, String command, Program program) {
        if (Program.isInstalled(command)) {
            programs.add(program);
        } else {
            System.out.println(command + " is not installed: its row is left out.");
        }
    }

    private static void row(
            Report report,
            String name,
            Measurement measured,
            long resultBytes,
            GeneratedData data,
            double statement,
            double process) {
        report.row(
                name,
                seconds(measured.wallSeconds()),
                seconds(measured.cpuSeconds()),
                megabytes(measured.peakBytes()),
                megabytes(resultBytes),
                count(data.rows() / measured.wallSeconds()),
                times(measured.wallSeconds() / statement),
                times(measured.wallSeconds() / process));
    }

    private void goals(GeneratedData data, Runs runs, Measurement ours, double statement, long caseBytes) {
        System.out.printf(
                Locale.ROOT,
                "%nGoals: at most DuckDB's statement (is %.2f of it)%s; heap at most 1 GiB (ran with -Xmx%s); case file at"
                        + " most 0.50 of the CSV (is %.2f).%n",
                ours.wallSeconds() / statement,
                runs.has(Program.SQLITE)
                        ? String.format(
                                Locale.ROOT,
                                "; less than 0.50 of sqlite3 (is %.2f)",
                                ours.wallSeconds() / runs.median(Program.SQLITE).wallSeconds())
                        : "",
                settings.heap(),
                (double) caseBytes / data.bytes());
    }

    private void compressed(GeneratedData data) throws IOException, InterruptedException {
        Report report = new Report("input", "MB", "Stillwatch s", "decompression alone s", "Stillwatch ÷ decompression");
        for (Compression compression : Compression.values()) {
            if (!Program.isInstalled(compression.command())) {
                System.out.println(compression.command() + " is not installed: its row is left out.");
                continue;
            }
            Path packed = compression.packed(results, data.exchanges().get(0));
            Path result = results.resolve("result.db");
            Map<String, Runs.Run> each = new LinkedHashMap<>();
            each.put("ours", () -> {
                Program.removeResult(result);
                return Measurement.of(
                        results,
                        "import " + compression,
                        "",
                        settings.stillwatch("import", "--case", result.toString(), packed.toString()));
            });
            each.put("alone", () -> Measurement.of(results, "unpack " + compression, "", compression.unpack(packed)));
            Runs runs = new Runs();
            runs.all(each);
            Program.removeResult(result);
            if (!runs.has("ours") || !runs.has("alone")) {
                continue;
            }
            double ours = runs.median("ours").wallSeconds();
            double alone = runs.median("alone").wallSeconds();
            report.row(
                    packed.getFileName().toString(),
                    megabytes(Files.size(packed)),
                    seconds(ours),
                    seconds(alone),
                    times(ours / alone));
        }
        report.print(String.format(
                Locale.ROOT, "Compressed input of %,d exchanges (goal: the speed of its decompression)", data.rows()));
    }

    private void screens(GeneratedData data) throws IOException, InterruptedException {
        Path result = results.resolve("screens.db");
        Program.removeResult(result);
        Measurement.of(
                results,
                "import of everything",
                "",
                settings.stillwatch("import", "--case", result.toString(), data.folder().toString()));
        answers(data, result, "after import");
        if (settings.withAnalysis()) {
            analysed(data, result);
        }
        Program.removeResult(result);
    }

    private void analysed(GeneratedData data, Path result) throws IOException, InterruptedException {
        try {
            Measurement analysis = Measurement.of(
                    results, "analysis", "", settings.unlimited("analyze", "--case", result.toString()));
            answers(data, result, "after import and an analysis of " + seconds(analysis.wallSeconds()) + " s");
        } catch (Measurement.FailedException e) {
            System.out.println(e.getMessage());
        }
    }

    private void answers(GeneratedData data, Path result, String when) throws IOException, InterruptedException {
        Runs runs = new Runs();
        runs.all(Map.of(
                "screens",
                () -> Measurement.of(results, "screens", "", settings.own(ScreenAnswers.class, result.toString()))));
        Report report = new Report("what", "first answer ms", "asked again ms", "goal ms");
        report.row("opening the case", millis(runs.printed("screens", "open")), "", "2000");
        for (String screen : SCREENS) {
            report.row(
                    screen,
                    millis(runs.printed("screens", "first-" + screen)),
                    millis(runs.printed("screens", "again-" + screen)),
                    "200");
        }
        report.print(String.format(
                Locale.ROOT, "A case of %,d exchanges with accounts and conversations, %s", data.rows(), when));
    }
}
