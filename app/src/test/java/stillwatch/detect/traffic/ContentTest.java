package stillwatch.detect.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.detect.prompt.ConversationReader;
import stillwatch.detect.prompt.RulePackReader;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationTextsQuery;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

class ContentTest {
    private static final String JUDGE = "Please act as an impartial judge of the two answers below and output only the"
            + " verdict, nothing else.\n\nQuestion: ";
    private static final String PEER =
            "{\"pack\":\"peer\",\"version\":\"1\",\"title\":\"t\",\"author\":\"a\",\"rules\":[{"
                    + "\"id\":\"peer.apples\",\"technique\":\"fruit\",\"language\":\"en\",\"parts\":[\"user\"],\"strict\":true,"
                    + "\"explanation\":\"e\",\"patterns\":[\"apples\"],\"positive\":[\"apples\"],\"negative\":[\"pears\"]}]}";

    @TempDir
    Path folder;

    private final RulePacks shipped = RulePacks.shipped();
    private int written;

    /** Forty accounts: a quarter judges answers, the others ask this and that. */
    private CaseBuilder people(int from, int to) {
        CaseBuilder builder = new CaseBuilder();
        for (int i = from; i < to; i++) {
            builder.account("a-" + i);
            for (int n = 0; n < 3; n++) {
                String asked = i % 4 == 0
                        ? JUDGE + "how many apples are " + i + " and " + n + "?"
                        : "Tell me in a few friendly words what the number "
                                + "abcdefghijklmnopqrst".substring(n, n + 1 + i % 17)
                                + " has to do with the history of gardens number " + i + ".";
                builder.conversation("a-" + i, CaseBuilder.START + i, asked, "42");
            }
        }
        return builder;
    }

    private CaseFile newCase(CaseBuilder builder) {
        return builder.write(folder.resolve("case-" + written++ + ".stillwatch"));
    }

    private static Content read(CaseFile file, RulePacks packs) {
        return Content.readAndKeep(file, CaseTraffic.read(file, Progress.silent()), packs, Progress.silent());
    }

    /** Everything that a content says, in words. */
    private static List<String> all(Content content) {
        List<String> all = new ArrayList<>();
        for (Sample sample : content.samples()) {
            all.add(sample.conversationKey() + " " + sample.account() + " " + sample.atMillis() + " "
                    + sample.skeleton()
                    + " " + sample.prompt()
                    + " " + sample.language()
                    + " "
                    + sample.matches().stream()
                            .map(match -> match.rule().id()
                                    + match.start()
                                    + match.end()
                                    + match.part()
                                    + content.carriersOf(match))
                            .toList());
        }
        for (int skeleton = 0; skeleton < content.skeletons(); skeleton++) {
            all.add(content.skeleton(skeleton) + content.accountsOf(skeleton));
        }
        return all;
    }

    /** How many conversations' text a reading by these packs would have to look at. */
    private static int unread(CaseFile file, RulePacks packs) {
        int[] unread = {0};
        new ConversationTextsQuery(file)
                .forEach(
                        new ConversationReader(packs).version(),
                        Progress.silent(),
                        stored -> unread[0] += stored.reading() == null ? 1 : 0);
        return unread[0];
    }

    @Test
    void tellsTemplatesRulesAndWhoCarriesThem() {
        try (CaseFile file = newCase(people(0, 40))) {
            Content content = read(file, shipped);
            assertEquals(120, content.samples().size());
            Sample judge = content.of(0).get(0);
            assertTrue(judge.shows("grading"));
            assertEquals(10, content.accountsOf(judge.skeleton()).size());
            assertEquals(
                    Set.of(0, 4, 8, 12, 16, 20, 24, 28, 32, 36),
                    content.carriersOf(judge.matches().get(0)));
            assertEquals(0, judge.skeleton(), "the most used template is the first");
            assertTrue(content.skeleton(0).startsWith("please act as an impartial judge"), content.skeleton(0));
        }
    }

    @Test
    void afterAFurtherImportOnlyWhatIsNewIsReadAndTheResultIsAsFromTheBeginning() {
        try (CaseFile grown = newCase(people(0, 40));
                CaseFile atOnce = newCase(people(0, 40))) {
            read(grown, shipped);
            assertEquals(0, unread(grown, shipped));
            people(40, 55).addTo(grown);
            people(40, 55).addTo(atOnce);
            assertEquals(45, unread(grown, shipped));
            assertEquals(all(read(atOnce, shipped)), all(read(grown, shipped)));
            assertEquals(0, unread(grown, shipped));
            assertEquals(all(read(atOnce, shipped)), all(read(grown, shipped)));
        }
    }

    @Test
    void anotherRulePackHasAllReadAnew() {
        RulePacks more = shipped.with(List.of(RulePackReader.read("peer", PEER.getBytes(StandardCharsets.UTF_8))));
        try (CaseFile file = newCase(people(0, 40))) {
            read(file, shipped);
            assertEquals(120, unread(file, more));
            Content content = read(file, more);
            assertTrue(content.of(0).get(0).shows("fruit"));
            assertEquals(0, unread(file, more));
            assertEquals(120, unread(file, shipped));
        }
    }

    @Test
    void readingWithoutKeepingWritesNothing() {
        try (CaseFile file = newCase(people(0, 40))) {
            Content.read(file, CaseTraffic.read(file, Progress.silent()), shipped, Progress.silent());
            assertEquals(120, unread(file, shipped));
        }
    }

    @Test
    void whatIsCancelledKeepsNothing() {
        Cancellation cancellation = new Cancellation();
        Progress impatient = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void advance(long done, long total, String unit) {
                if (done > 64) {
                    cancellation.request();
                }
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        try (CaseFile file = newCase(people(0, 100))) {
            CaseTraffic traffic = CaseTraffic.read(file, Progress.silent());
            assertThrows(CancelledException.class, () -> Content.readAndKeep(file, traffic, shipped, impatient));
            assertEquals(300, unread(file, shipped));
        }
    }
}
