package stillwatch.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import stillwatch.evidence.bag.Check;
import stillwatch.task.Cancellation;

/** Looks once more through the written texts for values that were redacted somewhere. */
final class RedactedValuesCheck {
    static final String NAME = "redacted values";

    private static final Set<String> TEXTS =
            Set.of("txt", "csv", "json", "jsonl", "jsonld", "html", "dat", "opt", "pdf");

    private final SearchedValues values;

    /** @param values what was taken out; told to nobody */
    RedactedValuesCheck(Collection<String> values) {
        this.values = new SearchedValues(values);
    }

    /** Names files only: the answer itself must not say what was redacted. */
    Check run(Path folder, Cancellation cancellation) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(RedactedValuesCheck::isText)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            cancellation.check();
            if (holdsOne(file, cancellation)) {
                return Check.failed(
                        NAME,
                        "A value that was redacted in one place still stands in "
                                + folder.relativize(file).toString().replace('\\', '/')
                                + ". Where it must go everywhere, redact it by a rule for every text.");
            }
        }
        return Check.passed(NAME, "No redacted value stands in another text of this package.");
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private boolean holdsOne(Path file, Cancellation cancellation) throws IOException {
        if (file.getFileName().toString().endsWith(".pdf")) {
            try (Stream<String> lines = FileText.lines(file)) {
                return lines.peek(line -> cancellation.check()).anyMatch(values::areIn);
            }
        }
        // Not Files.newBufferedReader: that one ends on bytes that are no UTF-8.
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                cancellation.check();
                if (values.areIn(line)) {
                    return true;
                }
            }
            return false;
        }
    }
}
