/**
 * The command line: one class per command, wired by hand in {@link stillwatch.cli.CommandTree}. Results go to standard
 * output, what is said to people and progress to standard error. Exit codes: 0 success, 1 the work could not be completed,
 * 2 wrong usage. Commands hold no logic of their own beyond order and words: they call the rooms that do the work.
 */
package stillwatch.cli;
