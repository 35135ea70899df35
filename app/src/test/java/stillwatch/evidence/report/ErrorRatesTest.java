package stillwatch.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import stillwatch.evidence.report.ErrorRates.Condition;
import stillwatch.evidence.report.ErrorRates.ScoreBand;

/** Whether the report's error rates are those of the page on evaluation. */
class ErrorRatesTest {
    private static final Path PAGE = Path.of("docs/evaluation.md");
    private static final int FULL_COLUMNS = 11;
    private static final int REDUCED_COLUMNS = 7;

    private final ErrorRates rates = ErrorRates.read();

    /** The cells of every table's row on the page. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(
                                line.substring(2, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static List<List<String>> full() throws IOException {
        return rows().stream()
                .filter(row -> row.size() == FULL_COLUMNS && row.get(1).matches("[0-9.]+"))
                .toList();
    }

    private static long sum(List<List<String>> rows, int column, String pattern) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row.get(column).replaceAll(pattern, "$1")))
                .sum();
    }

    private static String mean(List<List<String>> rows, int column) {
        List<BigDecimal> means = part(rows, column, 0);
        return means.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(means.size()), 3, RoundingMode.FLOOR)
                .toPlainString();
    }

    private static String lowest(List<List<String>> rows, int column) {
        return part(rows, column, 1).stream()
                .min(BigDecimal::compareTo)
                .orElseThrow()
                .toPlainString();
    }

    /** One half of cells such as "0.994 / 0.972"; a scenario without campaigns has no recall. */
    private static List<BigDecimal> part(List<List<String>> rows, int column, int half) {
        return rows.stream()
                .map(row -> row.get(column).split(" / "))
                .filter(halves -> halves.length == 2)
                .map(halves -> new BigDecimal(halves[half]))
                .toList();
    }

    @Test
    void ratesAreThoseOfThePagesTables() throws IOException {
        List<List<String>> full = full();
        assertEquals(sum(full, 6, "(\\d+) of \\d+"), rates.missed());
        assertEquals(sum(full, 6, "\\d+ of (\\d+)"), rates.campaigns());
        assertEquals(sum(full, 8, "(.+)"), rates.lookAlikesNamed());
        assertTrue(full.stream().allMatch(row -> row.get(1).equals(rates.scale())));
        assertEquals(condition("nothing", full, 2, 4, 5, 7), rates.conditions().get(0));
        for (int i = 1; i < rates.conditions().size(); i++) {
            String without = rates.conditions().get(i).without();
            List<List<String>> reduced = rows().stream()
                    .filter(row -> row.size() == REDUCED_COLUMNS
                            && row.get(1).replace(", ", "_").equals(without))
                    .toList();
            assertEquals(
                    condition(without, reduced, 2, 3, 4, 6), rates.conditions().get(i));
        }
    }

    private static Condition condition(
            String without, List<List<String>> rows, int datasets, int precision, int recall, int falseCampaigns) {
        return new Condition(
                without,
                sum(rows, datasets, "(.+)"),
                mean(rows, precision),
                lowest(rows, precision),
                mean(rows, recall),
                lowest(rows, recall),
                sum(rows, falseCampaigns, "(.+)"));
    }

    @Test
    void scoresAreThoseOfThePagesTable() throws IOException {
        List<ScoreBand> bands = rows().stream()
                .filter(row -> row.size() == 4 && row.get(0).matches("[0-9.]+ to [0-9.]+"))
                .map(row -> new ScoreBand(
                        row.get(0).split(" to ")[0],
                        row.get(0).split(" to ")[1],
                        Long.parseLong(row.get(1)),
                        row.get(2).replace("–", ""),
                        row.get(3).replace("–", "")))
                .toList();
        assertEquals(bands, rates.scores());
    }

    @Test
    void daysAreThoseOfThePage() throws IOException {
        String page = Files.readString(PAGE).replaceAll("\\s+", " ");
        assertTrue(page.contains("on " + inWords(rates.measuredAt()) + ". Analysis"), rates.measuredAt());
        assertTrue(page.contains("wrote on " + inWords(rates.calibratedAt())), rates.calibratedAt());
    }

    private static String inWords(String day) {
        return LocalDate.parse(day).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }
}
