package stillwatch;

import stillwatch.cli.CommandTree;
import stillwatch.cli.Console;

/** The launcher: without arguments it opens the workbench, otherwise it runs a command. */
public final class Stillwatch {
    private Stillwatch() {}

    public static void main(String[] arguments) {
        System.exit(CommandTree.run(Console.ofProcess(), new Workbench(System.getenv()), arguments));
    }
}
