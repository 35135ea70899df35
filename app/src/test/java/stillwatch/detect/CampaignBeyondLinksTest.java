package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.START;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Ties;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/** What is left of a campaign whose values have too many holders to link anybody: its members have no ties at all. */
class CampaignBeyondLinksTest {
    private static final int WORKERS = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sharedTemplatesAreCoordinationOnlyWhereMembersTakeOverFromEachOther(boolean takesOver) {
        Random random = new Random(9);
        CaseBuilder builder = new CaseBuilder();
        OrdinaryPeople.add(builder, 300, random);
        for (int worker = 0; worker < WORKERS; worker++) {
            builder.account("worker-" + worker).set("plan", "pay_as_you_go");
            // As uneven as people are, so that no load balancing speaks for them.
            for (int n = 0; n < 10 + worker * worker / 8; n++) {
                ask(builder, worker, START + (long) (random.nextDouble() * 9 * DAY), random, 200);
            }
        }
        for (int refusal = 0; refusal < 60; refusal++) {
            int worker = random.nextInt(WORKERS);
            long at = START + (long) (random.nextDouble() * 9 * DAY);
            ask(builder, worker, at, new Random(refusal), 429);
            long pause = takesOver ? 20_000 : (long) (random.nextDouble() * DAY);
            ask(builder, (worker + 1) % WORKERS, at + pause, new Random(refusal), 200);
        }
        try (CaseFile file = builder.write(folder.resolve("case.stillwatch"))) {
            CaseTraffic traffic = CaseTraffic.read(file, Progress.silent());
            Content content = Content.read(file, traffic, RulePacks.shipped(), Progress.silent());
            int[] workers = IntStream.range(0, traffic.accounts())
                    .filter(i -> traffic.account(i).accountId().startsWith("worker-"))
                    .toArray();
            Population population = new Population(traffic, content, file);
            Score score = new Score(new Group(population, workers, new Ties()));
            assertEquals(takesOver, score.isComplete(), score.findings().toString());
        }
    }

    private static void ask(CaseBuilder builder, int worker, long atMillis, Random random, int status) {
        builder.exchange("worker-" + worker, atMillis)
                .set("capability", "reasoning")
                .set("template", "private-" + random.nextInt(6))
                .set("status", status)
                .set("in", 900)
                .set("out", 900);
    }
}
