package stillwatch.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import stillwatch.evaluate.LeaveOneTypeOut.Bin;
import stillwatch.evaluate.LeaveOneTypeOut.Result;
import stillwatch.evaluate.LeaveOneTypeOut.Type;

/** The report of leaving one type out, as Markdown, and the calibration with its provenance, as the program ships it. */
public final class CalibrationWriter {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CalibrationWriter() {}

    /** Writes {@code calibration.md} and {@code calibration.json} into the folder. @return the Markdown */
    public static String write(Result result, List<Run> runs, Instant at, Path folder) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("slope", rounded(result.fit().slope()))
                .put("intercept", rounded(result.fit().intercept()))
                .put("incomplete", rounded(result.fit().incomplete()))
                .put("floor", rounded(result.fit().floor()))
                .put("ceiling", rounded(result.fit().ceiling()));
        ObjectNode from = json.putObject("learned_from");
        from.put("groups", result.groups()).put("campaigns", result.campaigns());
        result.types().forEach(type -> from.withArray("types").add(type.name()));
        TreeSet<Long> seeds = new TreeSet<>();
        TreeSet<Double> scales = new TreeSet<>();
        TreeSet<String> without = new TreeSet<>();
        for (Run run : runs) {
            seeds.add(run.seed());
            scales.add(run.scale());
            without.add(run.without());
        }
        seeds.forEach(from.withArray("seeds")::add);
        scales.forEach(from.withArray("scales")::add);
        without.forEach(from.withArray("without")::add);
        from.put("at", at.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
        json.putObject("left_out_types")
                .put("brier", rounded(result.brier()))
                .put("brier_uncalibrated", rounded(result.plainBrier()));
        JSON.writeValue(folder.resolve("calibration.json").toFile(), json);
        String text = markdown(result);
        Files.writeString(folder.resolve("calibration.md"), text, StandardCharsets.UTF_8);
        return text;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static String markdown(Result result) {
        StringBuilder text = new StringBuilder();
        text.append("| type left out | groups | campaigns | precision | recall | Brier score |\n"
                + "| --- | --- | --- | --- | --- | --- |\n");
        for (Type type : result.types()) {
            line(
                    text,
                    "| %s | %d | %d | %.3f | %s | %.4f |",
                    type.name(),
                    type.groups(),
                    type.campaigns(),
                    type.precision(),
                    type.campaigns() == 0 ? "–" : String.format(Locale.ROOT, "%.3f", type.recall()),
                    type.brier());
        }
        line(
                text,
                "%nAll judgements: Brier score %.4f; with the evidence taken at its word %.4f.%n",
                result.brier(),
                result.plainBrier());
        text.append("| score | groups | mean score | campaigns among them |\n| --- | --- | --- | --- |\n");
        for (Bin bin : result.bins()) {
            line(
                    text,
                    bin.groups() == 0 ? "| %.2f to %.2f | 0 | – | – |" : "| %.2f to %.2f | %d | %.3f | %.3f |",
                    bin.from(),
                    bin.to(),
                    bin.groups(),
                    bin.meanScore(),
                    bin.campaigns());
        }
        line(
                text,
                "%nLearned from %d groups, %d of them campaigns: ln odds = %.3f · evidence %+.3f, less %.3f where a side is"
                        + " missing; no score below %.4f or above %.4f.",
                result.groups(),
                result.campaigns(),
                result.fit().slope(),
                result.fit().intercept(),
                result.fit().incomplete(),
                result.fit().floor(),
                result.fit().ceiling());
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
