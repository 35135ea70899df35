package stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stillwatch.scenario.Generation;
import stillwatch.scenario.Scenario;
import stillwatch.scenario.Scenarios;

/** {@code generate}: a practice dataset with its answer key. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Writes a synthetic practice dataset with its answer key (truth.json). The same scenario, seed and"
                        + " scale give the same files.",
        footerHeading = "%nScenarios:%n")
final class GenerateCommand implements Callable<Integer> {
    private static final double LARGEST_SCALE = 10_000;

    @Option(names = "--scenario", required = true, paramLabel = "NAME", description = "One of the scenarios below.")
    private String name;

    @Option(names = "--seed", required = true, paramLabel = "N", description = "Any whole number.")
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "Multiplies the number of accounts, and with it the volume (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--without",
            paramLabel = "DATA",
            split = ",",
            description =
                    "Leaves data out of the export, as a provider may: any of addresses, payment, devices, templates,"
                            + " content, separated by commas. The world and its answer key stay the same.")
    private List<String> without = List.of();

    @Option(names = "--gzip", description = "Compresses exchanges and conversations.")
    private boolean gzip;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    private final Console console;

    GenerateCommand(Console console) {
        this.console = console;
    }

    /** The scenarios with their descriptions, for the help text. */
    static String[] scenarioLines() {
        return Scenarios.all().stream()
                .map(scenario -> String.format(
                        "  %-20s %s", scenario.name(), scenario.description().replace("%", "%%")))
                .toArray(String[]::new);
    }

    @Override
    public Integer call() throws Exception {
        Scenario scenario = scenario();
        if (!(scale > 0) || scale > LARGEST_SCALE) {
            throw new ParameterException(
                    spec.commandLine(), "The scale must be greater than 0 and at most 10,000; " + scale + " is not.");
        }
        OutputFolder.requireEmpty(folder);
        Generation.Summary summary =
                console.watched(progress -> Generation.run(scenario, seed, scale, folder, gzip, progress));
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %,d accounts, %,d exchanges, %,d conversations, %d campaigns in the answer key.%n",
                        folder,
                        summary.accounts(),
                        summary.exchanges(),
                        summary.conversations(),
                        summary.campaigns());
        return ExitCode.OK;
    }

    private Scenario scenario() {
        try {
            return Scenarios.named(name).without(without);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
