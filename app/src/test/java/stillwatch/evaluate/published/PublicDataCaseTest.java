package stillwatch.evaluate.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.evaluate.published.PublicCrowd.DAY;
import static stillwatch.evaluate.published.PublicCrowd.HOUR;
import static stillwatch.evaluate.published.PublicCrowd.MINUTE;
import static stillwatch.evaluate.published.PublicCrowd.START;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillwatch.evaluate.published.PublicData.Item;
import stillwatch.evaluate.published.PublicData.JudgePrompt;
import stillwatch.evaluate.published.PublicData.Request;
import stillwatch.evaluate.published.UsageDataset.Asked;
import stillwatch.evaluate.published.UsageDataset.Edition;
import stillwatch.store.CaseFile;

/**
 * Innocents who do what the public sets hold raise nothing: each test makes a case of real texts or real requests, imports it
 * and analyses it. Who asks, and when, is made up where the sets do not say.
 */
class PublicDataCaseTest {
    private static PublicData data;
    private static List<String> benign;
    private static List<Request> sizes;

    @TempDir
    Path folder;

    private final Random random = new Random(20260422);

    @BeforeAll
    static void readPublicData() {
        data = PublicData.orSkip();
        benign = PublicCrowd.benignTexts(data);
        sizes = data.azure("conv");
    }

    private PublicCrowd crowd(UsageDataset dataset) {
        PublicCrowd crowd = new PublicCrowd(dataset, benign, sizes, random);
        crowd.add("person", 150, 20);
        return crowd;
    }

    private Verdict assertNothingIsReported(UsageDataset dataset) {
        try (CaseFile file = dataset.toCase(folder)) {
            Verdict verdict = Verdict.of(file);
            report(verdict);
            assertEquals(List.of(), verdict.campaigns());
            return verdict;
        }
    }

    /** What lands on the watch list is no failure, but it should be known. */
    private void report(Verdict verdict) {
        if (Boolean.getBoolean("stillwatch.explain")) {
            System.out.println(verdict.linksFound() + " links\nREPORTED " + String.join("\n", verdict.campaigns())
                    + "\nWATCHED " + String.join("\n", verdict.watched()));
        }
    }

    private String harnessPrompt(String task, Item item) {
        return data.bbhChainOfThought(task) + "\n\nQ: " + item.question() + "\nA: Let's think step by step.";
    }

    /** One run over some items of every task, one request after another, spread over accounts. */
    private void run(UsageDataset dataset, List<String> accounts, String model, long startMillis, int items) {
        int n = 0;
        for (String task : PublicData.BBH_TASKS) {
            for (Item item : data.bbhItems(task).subList(0, items)) {
                String account = accounts.get(n % accounts.size());
                long at = startMillis + n++ * 4_000L + random.nextInt(3_000);
                String answer = "Let's think step by step. ".repeat(5 + random.nextInt(10)) + "So the answer is "
                        + item.target() + ".";
                dataset.ask(account, at, new Asked(task, "reasoning", "", harnessPrompt(task, item), answer))
                        .set("model", model)
                        .set("ip", "10.9." + Math.floorMod(accounts.get(0).hashCode(), 250) + ".7")
                        .set("ip_type", "hosting");
            }
        }
    }

    @Test
    void laboratoriesThatRunABenchmarkOnReleaseDayAndAgain() {
        laboratories(Edition.CONTENT);
    }

    @Test
    void laboratoriesOfWhichOnlyMetadataIsKnown() {
        laboratories(Edition.METADATA);
    }

    private void laboratories(Edition edition) {
        UsageDataset dataset = new UsageDataset(edition);
        PublicCrowd crowd = crowd(dataset);
        long released = START + 7 * DAY + 16 * HOUR;
        dataset.release("m-2", released);
        for (int lab = 0; lab < 8; lab++) {
            List<String> accounts = new ArrayList<>();
            for (int key = 0; key <= lab % 3; key++) {
                String id = "lab-" + lab + "-" + key;
                crowd.person(id)
                        .set("organization_id", "lab-" + lab)
                        .set("payment_id", "invoice-" + lab)
                        .set("email_domain", "lab-" + lab + ".example")
                        .set("plan", lab % 2 == 0 ? "team" : "pay_as_you_go");
                accounts.add(id);
            }
            run(dataset, accounts, "m-1", START + (1 + lab % 5) * DAY + 3 * HOUR, 25);
            run(dataset, accounts, "m-2", released + 20 * MINUTE + lab * 11 * MINUTE, 25);
            run(dataset, accounts, "m-2", released + (1 + lab % 3) * DAY, 25);
        }
        assertNothingIsReported(dataset);
    }

    @ParameterizedTest
    @EnumSource
    void hobbyistsWhoRunTheSameNotebookOnHostedMachinesInTheHourAfterARelease(Edition edition) {
        UsageDataset dataset = new UsageDataset(edition);
        PublicCrowd crowd = crowd(dataset);
        long released = START + 7 * DAY + 16 * HOUR;
        dataset.release("m-2", released);
        for (int person = 0; person < 15; person++) {
            String id = "hobby-" + person;
            crowd.person(id);
            run(dataset, List.of(id), "m-2", released + (long) (random.nextDouble() * 60 * MINUTE), 25);
            for (int n = 0; n < 10; n++) {
                crowd.ask(id, crowd.daytime(), crowd.anyText(), crowd.address(), "residential");
            }
        }
        assertNothingIsReported(dataset);
    }

    @ParameterizedTest
    @EnumSource
    void researchersWhoGradeAnswersWithAPublicJudgePrompt(Edition edition) {
        UsageDataset dataset = new UsageDataset(edition);
        PublicCrowd crowd = crowd(dataset);
        List<JudgePrompt> prompts = data.judgePrompts();
        List<String> questions = data.judgedQuestions();
        List<String> answers = data.referenceAnswers();
        for (int judge = 0; judge < 12; judge++) {
            String id = "judge-" + judge;
            crowd.person(id).set("email_domain", "university-" + judge + ".example");
            JudgePrompt prompt = prompts.get(judge % 2 == 0 ? 0 : 4);
            String address = crowd.address();
            for (int graded = 0; graded < 2; graded++) {
                long start = START + (2 + random.nextInt(9)) * DAY + 9 * HOUR + random.nextInt(6) * HOUR;
                for (int q = 0; q < 100; q++) {
                    String user = prompt.template()
                            .replace("{question}", questions.get(q))
                            .replace("{answer_a}", answers.get(random.nextInt(answers.size())))
                            .replace("{answer_b}", answers.get(random.nextInt(answers.size())))
                            .replace("{answer}", answers.get(random.nextInt(answers.size())));
                    String verdict = "The answer is helpful and accurate. Rating: [[" + random.nextInt(10) + "]]";
                    dataset.ask(
                                    id,
                                    start + q * 5_000L + random.nextInt(4_000),
                                    new Asked(prompt.name(), "grading", prompt.system(), user, verdict))
                            .set("ip", address)
                            .set("ip_type", "hosting");
                }
            }
        }
        assertNothingIsReported(dataset);
    }

    @ParameterizedTest
    @EnumSource
    void strangersWhoFoundTheirPersonaPromptsOnOnePage(Edition edition) {
        UsageDataset dataset = new UsageDataset(edition);
        PublicCrowd crowd = crowd(dataset);
        List<String> personas = data.personaPrompts();
        for (int person = 0; person < 250; person++) {
            String id = "fan-" + person;
            crowd.person(id);
            String home = crowd.address();
            int favourites = 1 + random.nextInt(4);
            for (int f = 0; f < favourites; f++) {
                // Few personas are everybody's, most are hardly anybody's.
                String persona = personas.get((int) (Math.pow(random.nextDouble(), 4) * personas.size()));
                for (int n = 0; n < 6; n++) {
                    crowd.ask(id, crowd.daytime(), persona, home, "residential");
                }
            }
        }
        assertNothingIsReported(dataset);
    }

    /** A conversation's requests share their second block: they stay with one account. */
    private UsageDataset mooncake(String trace, boolean asTemplate) {
        UsageDataset dataset = new UsageDataset(Edition.METADATA);
        PublicCrowd crowd = new PublicCrowd(dataset, benign, sizes, random);
        int people = 400;
        List<String> addresses = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            crowd.person("user-" + person);
            addresses.add(crowd.address());
        }
        for (Request request : data.mooncake(trace)) {
            List<Integer> blocks = request.blocks();
            int owner = new Random(blocks.get(Math.min(1, blocks.size() - 1)) * 7_919L).nextInt(people);
            UsageDataset.Row row = dataset.exchange("user-" + owner, START + 9 * HOUR + request.atMillis())
                    .set("input_tokens", request.tokensIn())
                    .set("output_tokens", request.tokensOut())
                    .set("system_prompt_hash", "block-" + blocks.get(0))
                    .set("ip", addresses.get(owner));
            if (asTemplate) {
                row.set("template_id", "block-" + blocks.get(0));
            }
        }
        return dataset;
    }

    @Test
    void customersOfOneClientWhoseSystemPromptComesFirstInEveryRequest() {
        assertNothingIsReported(mooncake("conversation_trace", false));
    }

    @Test
    void customersOfOneClientWhosePromptsAllCountAsOneTemplate() {
        assertNothingIsReported(mooncake("conversation_trace", true));
    }

    @Test
    void customersOfSyntheticLoadWithAFewSharedPrefixes() {
        assertNothingIsReported(mooncake("synthetic_trace", true));
    }

    @Test
    void theLoadOfARealProviderSpreadOverPeople() {
        UsageDataset dataset = new UsageDataset(Edition.METADATA);
        PublicCrowd crowd = new PublicCrowd(dataset, benign, sizes, random);
        for (String trace : List.of("code", "conv")) {
            List<String> addresses = new ArrayList<>();
            for (int person = 0; person < 300; person++) {
                crowd.person(trace + "-" + person);
                addresses.add(crowd.address());
            }
            for (Request request : data.azure(trace)) {
                // Few are busy, most are not.
                int owner = (int) (Math.pow(random.nextDouble(), 2) * addresses.size());
                dataset.exchange(trace + "-" + owner, request.atMillis())
                        .set("input_tokens", request.tokensIn())
                        .set("output_tokens", request.tokensOut())
                        .set("capability", trace.equals("code") ? "coding" : "chat")
                        .set("ip", addresses.get(owner));
            }
        }
        assertNothingIsReported(dataset);
    }

    @Test
    void realCoordinationWithoutHarvestIsLinkedButNotReported() throws IOException {
        Path shares = data.file("coortweet/russian_coord_tweets.csv");
        long links;
        try (CaseFile file = UsageDataset.imported(folder.resolve("real.stillwatch"), shares)) {
            Verdict verdict = Verdict.of(file);
            report(verdict);
            assertEquals(List.of(), verdict.campaigns());
            links = verdict.linksFound();
        }
        // The same accounts, times and popularity of objects; only what was shared when is drawn anew.
        List<List<String>> rows = PublicData.csv(Files.readString(shares));
        List<String> objects = new ArrayList<>();
        rows.subList(1, rows.size()).forEach(row -> objects.add(row.get(0)));
        Collections.shuffle(objects, random);
        List<String> lines = new ArrayList<>(List.of(String.join(",", rows.get(0))));
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            lines.add(String.join(",", objects.get(i - 1), row.get(1), row.get(2), row.get(3)));
        }
        Path drawn = Files.write(folder.resolve("drawn.csv"), lines);
        try (CaseFile file = UsageDataset.imported(folder.resolve("drawn.stillwatch"), drawn)) {
            Verdict chance = Verdict.of(file);
            if (Boolean.getBoolean("stillwatch.explain")) {
                System.out.println(links + " links among real shares, " + chance.linksFound() + " by chance");
            }
            assertTrue(links > 100, links + " links");
            assertTrue(
                    chance.linksFound() <= 0.05 * links,
                    chance.linksFound() + " links by chance, " + links + " among real shares");
        }
    }
}
