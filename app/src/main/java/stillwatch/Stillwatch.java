package stillwatch;

import stillwatch.cli.CommandTree;
import stillwatch.cli.Console;

/** The launcher. */
public final class Stillwatch {
    private Stillwatch() {}

    public static void main(String[] arguments) {
        System.exit(CommandTree.run(Console.ofProcess(), arguments));
    }
}
