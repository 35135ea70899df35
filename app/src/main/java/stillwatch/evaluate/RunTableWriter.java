package stillwatch.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The evaluation's table as Markdown and as JSON, with the runs below perfection named one by one. */
public final class RunTableWriter {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunTableWriter() {}

    /** Writes {@code table.md} and {@code table.json} into the folder. @return the Markdown */
    public static String write(List<Run> runs, Path folder) throws IOException {
        List<RunTable.Row> rows = RunTable.of(runs);
        JSON.writeValue(folder.resolve("table.json").toFile(), rows);
        String text = markdown(rows, runs);
        Files.writeString(folder.resolve("table.md"), text, StandardCharsets.UTF_8);
        return text;
    }

    private static String markdown(List<RunTable.Row> rows, List<Run> runs) {
        StringBuilder text = new StringBuilder();
        text.append("| scenario | scale | seeds | exchanges | precision mean / worst | recall mean / worst | missed |"
                + " false campaigns | look-alikes named | splinters | analysis s |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (RunTable.Row row : rows) {
            if (row.without().isEmpty()) {
                line(
                        text,
                        "| %s | %s | %d | %,d | %s | %s | %d of %d | %d | %d | %d | %.1f |",
                        row.scenario(),
                        row.scale(),
                        row.seeds(),
                        row.exchanges(),
                        spread(row.precision()),
                        row.campaigns() == 0 ? "–" : spread(row.recall()),
                        row.missed(),
                        row.campaigns(),
                        row.falseCampaigns(),
                        row.innocentGroups(),
                        row.splinters(),
                        row.analyzeSeconds());
            }
        }
        if (rows.stream().anyMatch(row -> !row.without().isEmpty())) {
            ablations(text, rows);
        }
        worstCases(text, runs);
        return text.toString();
    }

    private static void ablations(StringBuilder text, List<RunTable.Row> rows) {
        text.append("\n| scenario | without | seeds | precision mean / worst | recall mean / worst |"
                + " recall kept mean / worst | false campaigns |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        for (RunTable.Row row : rows) {
            if (!row.without().isEmpty()) {
                line(
                        text,
                        "| %s | %s | %d | %s | %s | %s | %d |",
                        row.scenario(),
                        row.without().replace(",", ", "),
                        row.seeds(),
                        spread(row.precision()),
                        row.campaigns() == 0 ? "–" : spread(row.recall()),
                        row.campaigns() == 0 ? "–" : spread(row.recallKept()),
                        row.falseCampaigns());
            }
        }
    }

    private static void worstCases(StringBuilder text, List<Run> runs) {
        text.append("\nRuns with something missed, or innocents named:\n\n");
        for (Run run : runs) {
            Score score = run.score();
            String missed = score.campaigns().stream()
                    .filter(Score.Found::missed)
                    .map(Score.Found::name)
                    .collect(Collectors.joining(", "));
            String named = score.mistaken().stream()
                    .map(group -> group.named() + " of " + group.size() + " of \"" + group.name() + "\"")
                    .collect(Collectors.joining("; "));
            long strangers = score.accounts().wrong()
                    - score.mistaken().stream().mapToLong(Score.Mistaken::named).sum();
            if (!missed.isEmpty() || score.accounts().wrong() > 0) {
                line(
                        text,
                        "- %s, seed %d%s:%s%s%s%s",
                        run.scenario(),
                        run.seed(),
                        run.without().isEmpty() ? "" : " without " + run.without(),
                        missed.isEmpty() ? "" : " missed " + missed + ";",
                        score.falseCampaigns().isEmpty()
                                ? ""
                                : " false " + String.join(", ", score.falseCampaigns()) + ";",
                        named.isEmpty() ? "" : " named " + named + ";",
                        strangers > 0 ? " named " + strangers + " of everybody else" : "");
            }
        }
    }

    private static String spread(RunTable.Spread spread) {
        return String.format(Locale.ROOT, "%.3f / %.3f", spread.mean(), spread.worst());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
