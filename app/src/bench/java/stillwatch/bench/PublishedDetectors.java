package stillwatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stillwatch.evaluate.published.DistanceTable;
import stillwatch.evaluate.published.HarvestGroup;
import stillwatch.evaluate.published.HarvestGroup.Ties;
import stillwatch.evaluate.published.HarvestGroup.Wording;
import stillwatch.evaluate.published.MmdDetector;
import stillwatch.evaluate.published.PradaDetector;
import stillwatch.evaluate.published.PublicCrowd;
import stillwatch.evaluate.published.PublicData;
import stillwatch.evaluate.published.PublicData.Harvested;
import stillwatch.evaluate.published.SeatDetector;
import stillwatch.evaluate.published.UsageDataset;
import stillwatch.evaluate.published.UsageDataset.Edition;
import stillwatch.evaluate.published.Verdict;
import stillwatch.evaluate.published.WindowTrial;
import stillwatch.evaluate.published.WindowTrial.Rate;
import stillwatch.similarity.TextEmbedding;
import stillwatch.store.CaseFile;

/**
 * Published detectors and this program's analysis on public texts: prints the tables of {@code app/docs/detection.md}, section
 * "Published detectors". Nothing is asserted.
 */
public final class PublishedDetectors {
    private static final int DIMENSIONS = 512;
    private static final double[] SHARES = {0, 1, 0.25, 0.10, 0.05};
    private static final int WINDOWS = 40;
    private static final double FALSE_ALARMS = 0.05;

    /** A window of 1,500 queries as a group of accounts. */
    private static final int ACCOUNTS = 30;

    private static final int QUERIES = 50;
    private static final int STRANGERS = 300;
    private static final int UNSAMPLED = 1_500;

    private final PublicData data;
    private final List<String> benign;
    private final List<Harvested> harvested;
    private final Path folder;
    private final int splits;
    private final int seeds;

    private PublishedDetectors(PublicData data, Path folder, int splits, int seeds) {
        this.data = data;
        this.benign = PublicCrowd.benignTexts(data);
        this.harvested = data.harvested();
        this.folder = folder;
        this.splits = splits;
        this.seeds = seeds;
    }

    public static void main(String[] arguments) throws IOException {
        Optional<PublicData> data = PublicData.find();
        if (data.isEmpty()) {
            System.out.println("The public data is not on this machine: published detectors are not measured.");
            return;
        }
        Path folder = Files.createDirectories(Path.of(System.getProperty("bench.dir")).toAbsolutePath());
        int splits = Integer.getInteger("bench.splits", 10);
        int seeds = Integer.getInteger("bench.seeds", 5);
        new PublishedDetectors(data.get(), folder, splits, seeds).run();
    }

    private void run() {
        System.out.printf(
                Locale.ROOT, "%n%,d benign and %,d harvesting texts.%n", benign.size(), harvested.size());
        for (Wording wording : Wording.values()) {
            if (splits > 0) {
                windows(wording);
            }
        }
        if (seeds > 0) {
            groups(Edition.CONTENT, Wording.WHOLE, "whole instructions");
            groups(Edition.CONTENT, Wording.TASK, "bare tasks");
            groups(Edition.METADATA, Wording.WHOLE, "fingerprints and capability labels");
        }
    }

    private void windows(Wording wording) {
        TextEmbedding embedding = new TextEmbedding(DIMENSIONS);
        Function<Harvested, String> asked = wording == Wording.WHOLE ? Harvested::whole : Harvested::task;
        // As many harvesting texts as benign ones are enough to draw from, and keep the table of distances small.
        List<Harvested> some = new ArrayList<>(harvested);
        java.util.Collections.shuffle(some, new Random(1));
        List<float[]> vectors = Stream.concat(
                        benign.stream(), some.stream().limit(benign.size()).map(asked))
                .parallel()
                .map(embedding::of)
                .toList();
        DistanceTable distances = new DistanceTable(vectors);
        int[] benignTexts = IntStream.range(0, benign.size()).toArray();
        int[] harvestTexts = IntStream.range(benign.size(), vectors.size()).toArray();
        Report report = new Report("detector", "queries", "benign", "100 %", "25 %", "10 %", "5 %");
        for (WindowTrial trial : List.of(
                new WindowTrial(1_500, true, splits, WINDOWS, FALSE_ALARMS),
                new WindowTrial(500, false, splits, WINDOWS, FALSE_ALARMS))) {
            List<Rate> rates = trial.run(
                    benignTexts,
                    harvestTexts,
                    SHARES,
                    known -> List.of(
                            new PradaDetector(distances),
                            new SeatDetector(distances, known),
                            new MmdDetector(vectors, known)));
            for (int row = 0; row < rates.size(); row += SHARES.length) {
                List<String> cells = new ArrayList<>(
                        List.of(rates.get(row).detector(), Report.count(trial.queries())));
                rates.subList(row, row + SHARES.length).forEach(rate -> cells.add(range(rate)));
                report.row(cells.toArray(String[]::new));
            }
        }
        report.print("Windows of one account, harvest asked as " + word(wording)
                + ": share of windows above the threshold of 5 % false alarms, mean (lowest to highest of " + splits
                + " splits), %");
    }

    private static String range(Rate rate) {
        return String.format(
                Locale.ROOT, "%.0f (%.0f–%.0f)", 100 * rate.alarms(), 100 * rate.least(), 100 * rate.most());
    }

    private static String word(Wording wording) {
        return wording == Wording.WHOLE ? "whole instructions" : "bare tasks";
    }

    private void groups(Edition edition, Wording wording, String word) {
        Report report = new Report("ties", "harvest %", "groups found", "account recall %", "strangers accused", "watched");
        for (Ties ties : Ties.values()) {
            for (double share : SHARES) {
                int found = 0;
                int accused = 0;
                int watched = 0;
                int reached = 0;
                for (int seed = 0; seed < seeds; seed++) {
                    Random random = new Random(seed);
                    UsageDataset dataset = new UsageDataset(edition);
                    PublicCrowd crowd = new PublicCrowd(dataset, benign, data.azure("conv"), random);
                    crowd.add("person", STRANGERS, 8);
                    crowd.addUnsampled("silent", UNSAMPLED);
                    Set<String> group = new HarvestGroup(ACCOUNTS, QUERIES, share, ties, wording)
                            .addTo(dataset, crowd, harvested, random);
                    Verdict verdict = verdict(dataset, edition + "-" + wording + "-" + ties + "-" + share + "-" + seed);
                    long right =
                            verdict.reported().stream().filter(group::contains).count();
                    reached += right;
                    found += 2 * right >= group.size() ? 1 : 0;
                    accused += verdict.reported().size() - right;
                    watched += verdict.watched().isEmpty() ? 0 : 1;
                }
                report.row(
                        ties.name().toLowerCase(Locale.ROOT),
                        Report.count(100 * share),
                        found + " of " + seeds,
                        Report.count(100.0 * reached / (seeds * ACCOUNTS)),
                        String.valueOf(accused),
                        watched + " of " + seeds);
            }
        }
        report.print("This program: " + ACCOUNTS + " accounts of " + QUERIES + " queries among "
                + (STRANGERS + UNSAMPLED) + " strangers, harvest seen as " + word);
    }

    private Verdict verdict(UsageDataset dataset, String name) {
        Path place = folder.resolve("published-" + name);
        try (CaseFile file = dataset.toCase(place)) {
            Verdict verdict = Verdict.of(file);
            if (Boolean.getBoolean("stillwatch.explain")) {
                System.out.println(name + " " + verdict.linksFound() + " links\nREPORTED " + String.join("\n", verdict.campaigns()) + "\nWATCHED "
                        + String.join("\n", verdict.watched()));
            }
            return verdict;
        } finally {
            remove(place);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
