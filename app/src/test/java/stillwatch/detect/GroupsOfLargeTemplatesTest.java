package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.START;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.CampaignMember;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Ties;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/** What large templates say of accounts that do mostly something else. */
class GroupsOfLargeTemplatesTest {
    @TempDir
    Path folder;

    private final CaseBuilder builder = new CaseBuilder();
    private final Random random = new Random(4);

    /** Accounts with twenty prompts of their own each, and one use of each of some templates. */
    private void accounts(String name, int count, List<String> templates) {
        for (int i = 0; i < count; i++) {
            String id = name + "-" + i;
            builder.account(id);
            for (int n = 0; n < 20; n++) {
                builder.exchange(id, START + (long) (random.nextDouble() * 9 * DAY))
                        .set("template", id + " " + n);
            }
            for (String template : templates) {
                builder.exchange(id, START + (long) (random.nextDouble() * 9 * DAY))
                        .set("template", template);
            }
        }
    }

    private <T> T in(Function<Population, T> question) {
        try (CaseFile file = builder.write(folder.resolve("case.stillwatch"))) {
            CaseTraffic traffic = CaseTraffic.read(file, Progress.silent());
            Content content = Content.read(file, traffic, RulePacks.shipped(), Progress.silent());
            return question.apply(new Population(traffic, content, file));
        }
    }

    private static int[] named(Population population, String prefix) {
        CaseTraffic traffic = population.traffic();
        return IntStream.range(0, traffic.accounts())
                .filter(i -> traffic.account(i).accountId().startsWith(prefix + "-"))
                .toArray();
    }

    private static List<BitSet> families(Population population) {
        BitSet all = new BitSet();
        all.set(0, population.templates().size());
        return JointHolders.of(population, all);
    }

    private static BitSet set(int[] members) {
        BitSet set = new BitSet();
        Arrays.stream(members).forEach(set::set);
        return set;
    }

    @Test
    void holdersOfSeveralPrivateTemplatesAreOneFamilyAndReadersOfPersonasAreNone() {
        accounts("harvest", 60, List.of("private-1", "private-2", "private-3"));
        accounts("reader", 60, List.of("persona-1"));
        accounts("another", 60, List.of("persona-2"));
        accounts("both", 2, List.of("persona-1", "persona-2"));
        accounts("person", 500, List.of());
        in(population -> {
            assertEquals(List.of(set(named(population, "harvest"))), families(population));
            return null;
        });
    }

    @Test
    void aCampaignOfAFifthOfAllAccountsIsAFamilyToo() {
        accounts("harvest", 60, List.of("private-1", "private-2", "private-3"));
        accounts("person", 240, List.of());
        in(population -> {
            assertEquals(List.of(set(named(population, "harvest"))), families(population));
            return null;
        });
    }

    @Test
    void twoPromptsThatNearlyEverybodyUsesMakeNoFamily() {
        accounts("person", 260, List.of("greeting", "summary"));
        accounts("other", 40, List.of());
        in(population -> {
            assertEquals(List.of(), families(population));
            return null;
        });
    }

    @Test
    void whoUsesTwoOfTheGroupsTemplatesIsRecruitedAndWhoKnowsOneIsNot() {
        accounts("member", 12, List.of("private-1", "private-2", "half-public"));
        accounts("missed", 8, List.of("private-1", "private-2"));
        accounts("stranger", 9, List.of("half-public", "half-public"));
        in(population -> {
            Group group = new Group(population, named(population, "member"), new Ties());
            List<Long> recruited = Recruits.of(group, Set.of()).stream()
                    .map(CampaignMember::accountKey)
                    .sorted()
                    .toList();
            List<Long> missed = Arrays.stream(named(population, "missed"))
                    .mapToObj(population.traffic()::key)
                    .toList();
            assertEquals(missed, recruited);
            assertEquals(List.of(), Recruits.of(group, Set.of(boxed(named(population, "missed")))));
            return null;
        });
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    @Test
    void strangersAreNotLinkedToEachOther() {
        accounts("group", 10, List.of());
        accounts("campaign", 60, List.of());
        accounts("person", 100, List.of());
        in(population -> {
            int[] campaign = named(population, "campaign");
            Group group = new Group(population, named(population, "group"), new Ties());
            double before = ofCampaign(group, campaign);
            group.rest();
            population.link(List.of(campaign));
            assertTrue(before > 2, "of ten strangers more than a third would be the campaign's: " + before);
            assertTrue(ofCampaign(group, campaign) <= 1);
            return null;
        });
    }

    /** How many of the group's strangers are the campaign's, on average. */
    private static double ofCampaign(Group group, int[] campaign) {
        BitSet members = set(campaign);
        return group.amongStrangers(strangers ->
                Arrays.stream(strangers.members()).filter(members::get).count());
    }
}
