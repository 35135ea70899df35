package stillwatch.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stillwatch.ingest.FileReport;
import stillwatch.ingest.FileReport.Status;
import stillwatch.ingest.ImportReport;

/** An import report in words: one line per file, and below it what a person must know. */
final class ImportText {
    private ImportText() {}

    static void print(ImportReport report, PrintStream out) {
        report.files().forEach(file -> print(file, out));
        report.warnings().forEach(out::println);
        report.missing().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%,d rows and %,d rejects from %,d of %,d files in %.1f s.%n",
                report.rows(),
                report.rejects(),
                report.count(Status.IMPORTED),
                report.files().size(),
                report.millis() / 1_000.0);
    }

    private static void print(FileReport file, PrintStream out) {
        if (file.status() != Status.IMPORTED) {
            out.println(file.name() + ": " + word(file.status()) + ". " + file.message());
            return;
        }
        out.printf(Locale.ROOT, "%s: %,d rows, %,d rejects%s%n", file.name(), file.rows(), file.rejects(), made(file));
        file.reasons().forEach((reason, count) -> out.printf(Locale.ROOT, "  %,d rejected: %s%n", count, reason));
        if (!file.unknownColumns().isEmpty()) {
            out.println("  columns that the format does not list: "
                    + String.join(", ", file.unknownColumns().keySet()));
        }
        file.warnings().forEach(warning -> out.println("  " + warning));
    }

    private static String made(FileReport file) {
        if (file.made().isEmpty()) {
            return "";
        }
        return file.made().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(made -> String.format(
                        Locale.ROOT, "%,d %s", made.getValue(), made.getKey().replace('_', ' ')))
                .collect(Collectors.joining(", ", "; made ", ""));
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
