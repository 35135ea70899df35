package stillwatch.cli;

import picocli.CommandLine.Command;

/** The program itself: names and describes the commands. */
@Command(
        name = "stillwatch",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"A workbench for investigating distillation campaigns.", ""},
        footer = {"", "Exit codes: 0 success, 1 the work could not be completed, 2 wrong usage."})
final class StillwatchCommand {}
