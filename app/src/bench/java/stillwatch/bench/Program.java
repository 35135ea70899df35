package stillwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to get a file's rows into a database.
 *
 * @param command makes the command line that writes a new result file
 * @param input makes what the command reads from its standard input
 */
record Program(String name, Command command, Command input) {
    /** @param result the file that the program writes */
    interface Command {
        List<String> with(GeneratedData data, Path result);
    }

    static final String OURS = "Stillwatch import";
    static final String DUCKDB = "DuckDB, whole process with CHECKPOINT";
    static final String SQLITE = "sqlite3 .import and 4 indexes";

    /** What the same questions need: an account's story, a session, an address, a template. */
    private static final List<String> INDEXES = List.of("account_id, timestamp", "session_id", "ip", "template_id");

    private static final Command NOTHING = (data, result) -> List.of();

    static Program stillwatch(Settings settings) {
        return new Program(
                OURS,
                (data, result) -> settings.stillwatch(data.with("import", "--case", result.toString())),
                NOTHING);
    }

    static Program duckDb(Settings settings) {
        return new Program(
                DUCKDB,
                (data, result) -> settings.own(
                        DuckDbRead.class,
                        result.toString(),
                        data.folder().resolve("exchanges*.csv").toString()),
                NOTHING);
    }

    static Program sqlite() {
        return new Program(SQLITE, (data, result) -> List.of("sqlite3", result.toString()), (data, result) -> {
            List<String> lines = new ArrayList<>();
            for (Path file : data.exchanges()) {
                lines.add(".import --csv " + (lines.isEmpty() ? "" : "--skip 1 ") + "\"" + file + "\" e");
            }
            INDEXES.forEach(columns ->
                    lines.add("CREATE INDEX by_" + columns.replace(", ", "_") + " ON e (" + columns + ");"));
            return lines;
        });
    }

    static Program sha256() {
        return new Program("sha256sum (reads only)", (data, result) -> List.of(data.with("sha256sum")), NOTHING);
    }

    Measurement run(Path folder, GeneratedData data, Path result) throws IOException, InterruptedException {
        removeResult(result);
        return Measurement.of(
                folder, name, String.join("\n", input.with(data, result)) + "\n", command.with(data, result));
    }

    /** The file and what databases put beside it. */
    static void removeResult(Path result) throws IOException {
        try (Stream<Path> files = Files.list(result.getParent())) {
            String name = result.getFileName().toString();
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(name))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
