package stillwatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stillwatch.detect.Analysis;
import stillwatch.detect.AnalysisResult;
import stillwatch.evaluate.AnswerKey;
import stillwatch.evaluate.AnswerKeyReader;
import stillwatch.evaluate.Conclusions;
import stillwatch.evaluate.Run;
import stillwatch.evaluate.RunFolder;
import stillwatch.evaluate.Score;
import stillwatch.evaluate.ScoredGroup;
import stillwatch.evaluate.Scoring;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.ImportReport;
import stillwatch.ingest.Importer;
import stillwatch.scenario.Generation;
import stillwatch.scenario.Scenario;
import stillwatch.scenario.Scenarios;
import stillwatch.store.AccountVolumesQuery;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/**
 * Generates, imports, analyzes and scores one dataset after the other. Each run's figures are kept in the folder and its
 * data removed, so that an evaluation that was stopped goes on where it was.
 */
final class ScenarioScoring {
    private final Console console;
    private final Path folder;
    private final RunFolder runs;

    ScenarioScoring(Console console, Path folder) throws IOException {
        this.console = console;
        this.folder = folder;
        this.runs = new RunFolder(folder.resolve("runs"));
    }

    List<Run> all() throws IOException {
        return runs.all();
    }

    /** Does the run, unless the folder holds it already. */
    void run(Run.Settings settings, Progress progress) throws IOException {
        if (runs.has(settings)) {
            return;
        }
        Path data = folder.resolve("unfinished-data");
        Path caseFile = folder.resolve("unfinished.stillwatch");
        remove(data);
        removeCase(caseFile);
        try {
            runs.put(measured(settings, data, caseFile, progress));
        } finally {
            remove(data);
            removeCase(caseFile);
        }
    }

    private Run measured(Run.Settings settings, Path data, Path caseFile, Progress progress) throws IOException {
        List<String> without = settings.without().isEmpty()
                ? List.of()
                : List.of(settings.without().split(","));
        Scenario scenario = Scenarios.named(settings.scenario()).without(without);
        long started = System.nanoTime();
        Generation.Summary summary = Generation.run(scenario, settings.seed(), settings.scale(), data, false, progress);
        long generated = System.nanoTime();
        try (CaseFile file = CaseFile.create(caseFile, console.author(), console.clock())) {
            ImportReport report = new Importer(file).run(exported(data), ImportOptions.recognised(), progress);
            if (report.rejects() > 0) {
                throw new CommandException("Of the generated rows " + report.rejects() + " could not be read.");
            }
            long imported = System.nanoTime();
            AnalysisResult result = new Analysis(file).run(progress);
            long analyzed = System.nanoTime();
            AnswerKey key = AnswerKeyReader.read(data.resolve("truth.json"));
            Score score = new Scoring(key, new AccountVolumesQuery(file).ask()).score(Conclusions.ofCase(file));
            return Run.of(
                    settings,
                    key,
                    summary.exchanges(),
                    score,
                    result.scored().stream()
                            .map(group -> new ScoredGroup.Raw(
                                    group.evidence(),
                                    group.complete(),
                                    group.score(),
                                    group.reported(),
                                    group.accountIds()))
                            .toList(),
                    new Run.Millis(
                            millis(started, generated), millis(generated, imported), millis(imported, analyzed)));
        }
    }

    /** What the provider exported, without the answer key and without what peers sent: their hints would be a gift. */
    private static List<Path> exported(Path data) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> files = Files.list(data)) {
            files.filter(file -> !file.endsWith("truth.json") && !file.endsWith("intel.json"))
                    .sorted()
                    .forEach(paths::add);
        }
        return paths;
    }

    private static long millis(long fromNanos, long toNanos) {
        return (toNanos - fromNanos) / 1_000_000;
    }

    private static void removeCase(Path caseFile) throws IOException {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(caseFile + ending));
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> below = Files.walk(path)) {
                for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
